package io.kedang.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.testing.TestStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that Keycloak never issued, out of one that it did; some with its own key, taken from its database. */
final class TokenForge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private final String[] parts;

    TokenForge(String token) {
        this.parts = token.split("\\.");
    }

    private String changed(int part, Consumer<ObjectNode> change) {
        try {
            JsonNode json = JSON.readTree(Base64.getUrlDecoder().decode(parts[part]));
            change.accept((ObjectNode) json);
            return ENCODER.encodeToString(JSON.writeValueAsBytes(json));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Other claims under the old signature. */
    String altered(Consumer<ObjectNode> claims) {
        return parts[0] + "." + changed(1, claims) + "." + parts[2];
    }

    String unsigned(Consumer<ObjectNode> claims) {
        return changed(0, header -> header.put("alg", "none")) + "." + changed(1, claims) + ".";
    }

    /** Signed by a key of our own under the name of Keycloak's. */
    String signedByAStranger(Consumer<ObjectNode> claims) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed(generator.generateKeyPair().getPrivate(), claims);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Signed with a secret that everybody knows, by an algorithm that takes secrets. */
    String signedWithASecret(String secret, Consumer<ObjectNode> claims) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = changed(0, header -> header.put("alg", "HS256")) + "." + changed(1, claims);
            return text + "." + ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Signed as Keycloak itself would: only the claims are not what it would say. */
    String signedByKeycloak(Consumer<ObjectNode> claims) {
        return signed(keycloakKey(), claims);
    }

    private String signed(PrivateKey key, Consumer<ObjectNode> claims) {
        try {
            var text = parts[0] + "." + changed(1, claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static PrivateKey keycloakKey() {
        var sql = """
                SELECT k.value FROM component_config k JOIN component c ON c.id = k.component_id JOIN realm r ON r.id = c.realm_id
                WHERE r.name = 'kedang' AND c.provider_id = 'rsa-generated' AND k.name = 'privateKey'""";
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + TestStack.get("postgres") + "/keycloak", "postgres",
                TestStack.get("superuser-password")); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            var der = Base64.getMimeDecoder().decode(rows.getString(1).replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped(der)));
        } catch (SQLException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Keycloak keeps keys as PKCS#1; Java reads PKCS#8, which is a header more. */
    private static byte[] wrapped(byte[] der) {
        if (der[4] == 2 && der[5] == 1 && der[7] == 0x30) {
            return der;
        }
        var algorithm = new byte[] {2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0};
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(new byte[] {0x30, (byte) 0x82, (byte) (algorithm.length + 4 + der.length >> 8), (byte) (algorithm.length + 4 + der.length)});
        all.writeBytes(algorithm);
        all.writeBytes(new byte[] {4, (byte) 0x82, (byte) (der.length >> 8), (byte) der.length});
        all.writeBytes(der);
        return all.toByteArray();
    }
}
