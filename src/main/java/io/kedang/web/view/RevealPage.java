package io.kedang.web.view;

import java.util.List;

/**
 * Asking for a masked value in clear, or the answer.
 *
 * @param value in clear; null while it is being asked for
 * @param seconds how long the answer stays on the screen
 */
public record RevealPage(String record, String title, String template, String templateName, String field, String label, String reason, List<String> faults, Value value, int seconds) {

    public boolean answered() {
        return value != null;
    }
}
