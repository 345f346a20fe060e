package io.salesdesk.story;

/** Is told each step of a story while it is played. */
@FunctionalInterface
public interface Narrator {

    /**
     * @param number the step in the catalogue of requirements, section 2.1, such as {@code 5}
     * @param what in a few words
     * @param by who acts
     * @param call the REST call, method and path
     * @param answer what the service answered
     */
    void step(String number, String what, Person by, String call, Answer answer);

    Narrator SILENT = (number, what, by, call, answer) -> {};
}
