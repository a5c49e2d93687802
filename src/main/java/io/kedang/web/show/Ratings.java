package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Field;
import io.kedang.web.view.Value;

/** Ratings as stars. */
public final class Ratings {

    private static final int USUAL = 5;
    private static final int MOST = 10;

    private Ratings() {
    }

    /** How many stars there are to give. */
    public static int of(Field field) {
        var maximum = field.rules().maximum();
        return maximum == null ? USUAL : Math.max(1, Math.min(MOST, maximum.intValue()));
    }

    static Value of(Field field, JsonNode value) {
        var most = of(field);
        var given = value.asInt(-1);
        return !value.isInt() || given < 0 || given > most ? Value.text(value.asText()) : Value.stars(given + "/" + most, "\u2605".repeat(given) + "\u2606".repeat(most - given));
    }
}
