package io.salesdesk.platform.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the system.
 *
 * @param officeId null for people of the head office
 * @param regionId null for people of the head office
 * @param roles as in the token
 */
public record Person(
        UUID id,
        String number,
        String username,
        String name,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        List<String> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    /** A token of this person that is valid for an hour, without the word Bearer. */
    public String token() {
        return Tokens.of(this);
    }

    /** A request with JSON in both directions and this person's token. */
    public RequestSpecification request() {
        return RestAssured.given()
                .auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json");
    }
}
