package io.salesdesk.platform.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A representation of one record: what {@code GET} and every command on it answer. */
public interface Resource {

    UUID id();

    /** The record's version, sent as {@code ETag}. */
    @JsonIgnore
    long version();
}
