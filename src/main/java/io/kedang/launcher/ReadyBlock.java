package io.kedang.launcher;

import io.kedang.launcher.demo.DemoCompany;
import java.util.stream.Collectors;

/** What is said once everything runs: where to go, as whom, where things are, how to stop. */
final class ReadyBlock {

    private ReadyBlock() {
    }

    static String text(StateFolder state, Ports ports, boolean demo) {
        String line = "─".repeat(72);
        return String.join("\n", "",
                line,
                "  Kedang 客档 is ready     http://localhost:" + ports.app(),
                "",
                demo ? logins() : "  Sign up a company        http://localhost:" + ports.app() + "/signup",
                "  Mail it sends            http://localhost:" + ports.mailPage(),
                "  Keycloak                 http://localhost:" + ports.keycloak() + "  (admin, password in secrets.properties)",
                "  Data and secrets         " + state.root(),
                "  Logs                     " + state.logs(),
                "  Stop                     Ctrl-C here, or ./kedang down",
                line,
                "");
    }

    private static String logins() {
        return DemoCompany.logins().stream()
                .collect(Collectors.joining("\n" + " ".repeat(27), "  Demo logins              ", ""));
    }
}
