package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What a service answered.
 *
 * @param correlationId of the request; the events that followed carry it
 * @param took from sending the request to reading the answer, attempts included
 */
public record Answer(int status, JsonNode body, String correlationId, Duration took) {

    public String text(String pointer) {
        var node = body.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new IllegalStateException("The answer has no " + pointer + ": " + body);
        }
        return node.asText();
    }

    public boolean has(String pointer) {
        var node = body.at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }
}
