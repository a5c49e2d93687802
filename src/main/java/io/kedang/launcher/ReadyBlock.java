package io.kedang.launcher;

import io.kedang.launcher.demo.DemoCompany;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said once everything runs: where to go, as whom, where things are, how to stop. */
final class ReadyBlock {

    private static final String RULE = "─".repeat(76);

    private ReadyBlock() {
    }

    static String text(StateFolder state, Map<String, String> environment, boolean demo) {
        String address = environment.get("KEDANG_PUBLIC_URL");
        return String.join("\n", "", RULE,
                "  Kedang 客档 is ready     " + address,
                "",
                demo ? logins() : row("Sign up a company", address + "/signup"),
                row("Mail it sends", environment.get("KEDANG_MAIL_PAGE")),
                row("Keycloak", environment.get("KEDANG_OIDC_URL").replaceAll("/realms/.*", "")),
                row("Data and secrets", state.root()),
                row("Logs", state.logs()),
                row("Stop", "Ctrl-C here, or ./kedang down"),
                RULE, "");
    }

    private static String logins() {
        return DemoCompany.logins().stream().collect(Collectors.joining("\n" + row("", ""), row("Demo logins", ""), ""));
    }

    private static String row(String what, Object where) {
        return String.format("  %-24s %s", what, where);
    }
}
