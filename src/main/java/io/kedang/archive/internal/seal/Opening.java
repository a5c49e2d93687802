package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.Encryption;
import io.kedang.archive.internal.RecordJson;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.RecordCipher;
import io.kedang.crypto.TenantCipher;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens what is sealed of one record. Ciphertexts are put into the text of the data where they belong; the text is not read for that. */
public final class Opening {

    /** Stands for a value whose key was destroyed, or that was changed. */
    static final String UNREADABLE = "\"" + Encryption.UNREADABLE + "\"";

    private final RecordCipher cipher;
    private final List<String> broken = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private final StringBuilder original = new StringBuilder();
    private final ObjectNode hidden = JsonNodeFactory.instance.objectNode();
    private final ObjectNode left = JsonNodeFactory.instance.objectNode();

    private Opening(RecordCipher cipher) {
        this.cipher = cipher;
    }

    /** @param tenant null when its keys were destroyed */
    static Opening of(TenantCipher tenant, UUID id, String key) {
        if (tenant == null || key == null) {
            return new Opening(null);
        }
        try {
            return new Opening(tenant.record(id, key));
        } catch (KeyException changed) {
            var opening = new Opening(null);
            opening.broken.add("");
            return opening;
        }
    }

    /** @param toChange whether what cannot be opened is left as it lies; else it is said to be unreadable */
    Opening values(String sealed, boolean toChange) {
        RecordJson.object(sealed).fields().forEachRemaining(entry -> value(entry.getKey(), entry.getValue(), toChange));
        return this;
    }

    private void value(String place, JsonNode sealed, boolean toChange) {
        var clear = open(place, sealed.asText());
        if (Places.ofHidden(place)) {
            hidden.set(Places.field(place), RecordJson.value(clear == null ? UNREADABLE : clear));
        } else if (clear == null && toChange) {
            left.set(place, sealed);
        } else {
            member(Places.ofData(place) ? data : original, Places.field(place), clear == null ? UNREADABLE : clear);
        }
    }

    private static void member(StringBuilder out, String field, String json) {
        out.append(out.isEmpty() ? "\"" : ",\"").append(field).append("\":").append(json);
    }

    /** Null when it cannot be opened. Without a key nothing is wrong: it was destroyed. */
    private String open(String place, String sealed) {
        if (cipher == null) {
            return null;
        }
        try {
            return cipher.open(place, sealed);
        } catch (KeyException changed) {
            broken.add(place);
            return null;
        }
    }

    /** One change of the history with its values. */
    JsonNode change(long revision, JsonNode change) {
        var field = change.path("field").asText();
        var clear = open(Places.history(revision, field), change.path("sealed").asText());
        var values = clear == null ? JsonNodeFactory.instance.objectNode().set("to", RecordJson.value(UNREADABLE)) : RecordJson.object(clear);
        return JsonNodeFactory.instance.objectNode().put("field", field).setAll((ObjectNode) values);
    }

    /** Places that hold something else than what was sealed there; an empty one is the record's key. */
    List<String> broken() {
        return broken;
    }

    String data(String clear) {
        return spliced(clear, data);
    }

    String original(String clear) {
        return original.isEmpty() ? clear : spliced(clear == null ? "{}" : clear, original);
    }

    StringBuilder originalMembers() {
        return original;
    }

    StringBuilder dataMembers() {
        return data;
    }

    String hidden(String clear) {
        if (hidden.isEmpty()) {
            return clear;
        }
        var whole = RecordJson.object(clear);
        hidden.fields().forEachRemaining(entry -> whole.withObjectProperty(entry.getKey()).set("value", entry.getValue()));
        return whole.toString();
    }

    String left() {
        return left.isEmpty() ? null : left.toString();
    }

    static String spliced(String object, CharSequence members) {
        if (members.isEmpty()) {
            return object;
        }
        return object.length() == 2 ? "{" + members + "}" : object.substring(0, object.length() - 1) + "," + members + "}";
    }
}
