package io.salesdesk.platform.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;

/** A representation of one record: what {@code GET} and every command on it answer. */
public interface Resource {

    UUID id();

    /** The record's version, sent as {@code ETag}. */
    @JsonIgnore
    long version();

    /** Where the record lives when that is not below the collection it was posted to. */
    @JsonIgnore
    default Optional<String> location() {
        return Optional.empty();
    }
}
