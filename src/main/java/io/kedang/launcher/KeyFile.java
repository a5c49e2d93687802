package io.kedang.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * A new deployment key: a Tink keyset in JSON with one AES-256-GCM key, readable by its owner alone. Written by hand, since loading Tink
 * would be felt in every first start.
 */
public final class KeyFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int KEY = 32;
    /** The key's protobuf message: field 3, length-delimited. */
    private static final byte[] KEY_VALUE = {0x1a, KEY};

    private KeyFile() {
    }

    /** The file; made when there is none. */
    public static Path ensure(Path file) {
        if (!Files.exists(file)) {
            make(file);
        }
        return file;
    }

    /** Never writes over a file that is there: what it wrapped would be lost. */
    static void make(Path file) {
        try {
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, keyset(new SecureRandom()));
        } catch (FileAlreadyExistsException there) {
            throw new LauncherException(file + " is there already: a deployment key is never written over.", there);
        } catch (IOException e) {
            throw new LauncherException("The deployment key could not be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static String keyset(SecureRandom random) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        String value = Base64.getEncoder().encodeToString(ByteBuffer.allocate(KEY_VALUE.length + KEY).put(KEY_VALUE).put(key).array());
        int id = random.nextInt(1, Integer.MAX_VALUE);
        return """
                {"primaryKeyId":%d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",\
                "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}]}
                """.formatted(id, value, id);
    }
}
