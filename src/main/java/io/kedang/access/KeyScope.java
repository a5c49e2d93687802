package io.kedang.access;

import java.util.Set;

/**
 * What a key may be used for; never more than its account may.
 *
 * @param templates keys of templates; empty for all
 * @param actions {@code create}, {@code read}, {@code update} …
 */
public record KeyScope(Set<String> templates, Set<String> actions) {

    public boolean allows(String template, String action) {
        return actions.contains(action) && (templates.isEmpty() || templates.contains(template));
    }
}
