package io.kedang.web.view;

import java.util.List;

/**
 * By what somebody signs in, and where they are signed in.
 *
 * @param name of somebody else; null for the reader's own
 * @param path of this page, below which sessions are ended
 */
public record SessionsPage(String name, String path, List<Method> methods, List<Session> sessions) {

    /** @param icon of its kind @param kind in words @param label the person's own name for it; empty where there is none */
    public record Method(String id, String icon, String kind, String label, String since, boolean password) {
    }

    /** @param device empty when it is not known */
    public record Session(String id, String device, String address, String since, String seen, boolean current) {
    }

    public boolean own() {
        return name == null;
    }

    /** What counts where a company demands a second factor. */
    public boolean secondFactor() {
        return methods.stream().anyMatch(method -> !method.password());
    }
}
