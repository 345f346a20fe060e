package io.salesdesk.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * Tokens as an identity provider issues them, signed with a key that is made up here and never leaves this process; for
 * services that are started to trust it.
 */
public final class SignedTokens implements TokenSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration VALIDITY = Duration.ofHours(6);

    private final KeyPair keys;

    public SignedTokens() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    /** What a service is given as {@code quarkus.oidc.public-key}. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    @Override
    public String tokenOf(Person person) {
        var now = Instant.now();
        var claims = Map.of(
                "iss",
                "salesdesk",
                "aud",
                "salesdesk",
                "sub",
                person.id().toString(),
                "person",
                person.id().toString(),
                "preferred_username",
                person.username(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(VALIDITY).getEpochSecond(),
                "realm_access",
                Map.of("roles", person.roles()));
        try {
            var signed = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + encode(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("A token of plain claims can always be signed", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
