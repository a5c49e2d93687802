package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.RichText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Formatted text from a form: from the editor, or plain from the box that stands in for it. */
final class RichTexts {

    private RichTexts() {
    }

    /** Plain text becomes paragraphs; an empty line parts them. */
    static String of(String typed) {
        return RichText.clean(typed.contains("<") ? typed : Arrays.stream(typed.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + paragraph.strip().replaceAll("\\R", "<br>") + "</p>").collect(Collectors.joining()));
    }

    /** A program may have sent a text without paragraphs, which a form would make into one. */
    static boolean untouched(JsonNode typed, JsonNode before) {
        return before != null && before.isTextual() && typed.asText().equals(of(before.asText()));
    }
}
