package io.kedang.web.view;

import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param name of somebody else; null for the reader's own
 * @param path of this page, below which sessions are ended
 */
public record SessionsPage(String name, String path, List<Session> sessions) {

    /** @param device empty when it is not known */
    public record Session(String id, String device, String address, String since, String seen, boolean current) {
    }

    public boolean own() {
        return name == null;
    }
}
