package io.salesdesk.platform.identity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Where a claim stands in a token, written as Quarkus writes the path of the roles: members are separated by slashes, and
 * a name that has slashes itself stands in double quotes, such as {@code user/"https://company.example/staff-number"}.
 */
record ClaimPath(List<String> members) {

    private static final Pattern MEMBER = Pattern.compile("\"([^\"]+)\"|([^/\"]+)");

    ClaimPath {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A path of a claim names at least one member");
        }
    }

    static ClaimPath of(String path) {
        List<String> members = new ArrayList<>();
        var matcher = MEMBER.matcher(path);
        while (matcher.find()) {
            members.add(matcher.group(1) == null ? matcher.group(2).strip() : matcher.group(1));
        }
        return new ClaimPath(members);
    }

    /** The text or number that stands there; nothing when it is absent or is a list or an object. */
    Optional<String> textIn(JsonWebToken token) {
        Object value = token.getClaim(members.getFirst());
        for (String member : members.subList(1, members.size())) {
            value = value instanceof JsonObject object ? object.get(member) : null;
        }
        return switch (value) {
            case null -> Optional.empty();
            case JsonString text -> Optional.of(text.getString());
            case JsonValue json when json.getValueType() == JsonValue.ValueType.NUMBER -> Optional.of(json.toString());
            case JsonValue _ -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            default -> Optional.empty();
        };
    }
}
