package io.salesdesk.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** JSON pointers (RFC 6901) of what Jackson and Jakarta Validation complain about. */
final class JsonPointers {

    private JsonPointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var reference : path) {
            var name = reference.getFieldName();
            append(pointer, name == null ? Integer.toString(Math.max(reference.getIndex(), 0)) : name);
        }
        return pointer.toString();
    }

    /** Pointer into the body, or the parameter itself when the constraint stands on it. */
    static ProblemError of(Path path, String message) {
        String parameter = "";
        boolean inside = false;
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                append(pointer, node.getIndex().toString());
            } else if (node.getKey() != null) {
                append(pointer, node.getKey().toString());
            }
            // The elements of a container have nodes such as <list element>.
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                append(pointer, node.getName());
            }
            inside = true;
        }
        return inside || parameter.isEmpty() || parameter.equals("body") || parameter.equals("request")
                ? ProblemError.at(pointer.toString(), message)
                : ProblemError.ofParameter(parameter, message);
    }

    private static void append(StringBuilder pointer, String token) {
        pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
}
