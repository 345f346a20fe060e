package io.salesdesk.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPathTest {

    private static JsonWebToken token() {
        try {
            return new DefaultJWTCallerPrincipal(JwtClaims.parse("""
                    {"person": "p-1", "employeeNumber": 17, "groups": ["a", "b"],
                     "user": {"staff": {"number": "E17"}, "https://company.example/id": "E18"},
                     "https://company.example/person": "p-2"}
                    """));
        } catch (InvalidJwtException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @DisplayName("a claim is found by its path, whatever it is called and however deep it stands")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            person                                | p-1
            employeeNumber                        | 17
            user/staff/number                     | E17
            "https://company.example/person"      | p-2
            user/"https://company.example/id"     | E18
            """)
    void found(String path, String value) {
        assertThat(ClaimPath.of(path).textIn(token())).contains(value);
    }

    @ParameterizedTest
    @DisplayName("what is absent, a list or an object names nobody")
    @CsvSource({"absent", "groups", "user", "user/staff", "user/absent/number", "person/number"})
    void notFound(String path) {
        assertThat(ClaimPath.of(path).textIn(token())).isEmpty();
    }

    @Test
    @DisplayName("an empty path is refused")
    void empty() {
        assertThatThrownBy(() -> ClaimPath.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
