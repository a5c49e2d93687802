package io.kedang.web.security;

import java.util.List;

/** What a browser says it is, in two words. */
final class Devices {

    private static final List<String[]> BROWSERS = List.of(new String[] {"MicroMessenger/", "WeChat"}, new String[] {"Edg/", "Edge"}, new String[] {"OPR/", "Opera"},
            new String[] {"Firefox/", "Firefox"}, new String[] {"Chrome/", "Chrome"}, new String[] {"Safari/", "Safari"}, new String[] {"curl/", "curl"}, new String[] {"Java", "Java"});
    private static final List<String[]> SYSTEMS = List.of(new String[] {"iPhone", "iPhone"}, new String[] {"iPad", "iPad"}, new String[] {"Android", "Android"},
            new String[] {"Windows", "Windows"}, new String[] {"Mac OS X", "macOS"}, new String[] {"Linux", "Linux"});

    private Devices() {
    }

    /** @return empty when nothing is recognized */
    static String of(String agent) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<String[]> known, String agent) {
        return agent == null ? "" : known.stream().filter(one -> agent.contains(one[0])).map(one -> one[1]).findFirst().orElse("");
    }
}
