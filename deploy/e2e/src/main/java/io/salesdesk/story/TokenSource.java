package io.salesdesk.story;

/** Where a person's bearer token comes from. */
@FunctionalInterface
public interface TokenSource {

    String tokenOf(Person person);
}
