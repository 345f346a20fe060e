package io.salesdesk.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair of the tests' token issuer: made anew in each JVM, so that no key is ever in the repository. */
public final class SigningKey {

    private static final String PUBLIC = "salesdesk.test.shared.public-key";
    private static final String PRIVATE = "salesdesk.test.shared.private-key";

    private SigningKey() {}

    /** Base64 of the encoded public key. */
    public static String publicKey() {
        return property(PUBLIC);
    }

    static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(property(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key that nobody trusts. */
    static PrivateKey ofSomebodyElse() {
        return Stranger.KEYS.getPrivate();
    }

    /** Made when it is first asked for: it takes a moment. */
    private static final class Stranger {

        static final KeyPair KEYS = newPair();
    }

    private static String property(String name) {
        // Several class loaders hold a copy of this class; the properties are the JVM's.
        synchronized (System.getProperties()) {
            if (System.getProperty(name) == null) {
                generate();
            }
            return System.getProperty(name, "");
        }
    }

    private static void generate() {
        KeyPair pair = newPair();
        Base64.Encoder encoder = Base64.getEncoder();
        System.setProperty(PUBLIC, encoder.encodeToString(pair.getPublic().getEncoded()));
        System.setProperty(PRIVATE, encoder.encodeToString(pair.getPrivate().getEncoded()));
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
