package io.kedang.platform.internal.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads the members of a small JSON body; what has the wrong type is no request of ours. */
record JsonBody(JsonNode json) {

    JsonBody {
        if (json == null || !json.isObject()) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.of(CommonError.MALFORMED_REQUEST);
    }

    /** @return null when it is absent */
    String text(String name) {
        var value = json.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw malformed();
        }
        return value.isTextual() ? value.asText() : null;
    }

    /** @return empty when it is absent */
    List<String> texts(String name) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (!value.isArray() || value.size() > 200) {
            throw malformed();
        }
        value.forEach(each -> {
            if (!each.isTextual()) {
                throw malformed();
            }
            texts.add(each.asText());
        });
        return texts;
    }

    /** @return the fallback when it is absent */
    int number(String name, int fallback) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return fallback;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw malformed();
        }
        return value.asInt();
    }
}
