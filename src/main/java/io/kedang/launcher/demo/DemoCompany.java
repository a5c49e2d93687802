package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import io.kedang.launcher.LocalAccess;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The company of a local Kedang that has customers from the first minute: signed up through the public API and filled with
 * {@value #CUSTOMERS} of them. Its colleague is invited last, so that a company with one is complete and a killed start is
 * taken up where it ended.
 */
public final class DemoCompany {

    public static final String SLUG = "demo";
    public static final String ADMIN_EMAIL = "admin@demo.example.com";
    public static final String ADMIN_PASSWORD = "Kedang-demo-2026";
    public static final String STAFF_EMAIL = "sales@demo.example.com";
    public static final int CUSTOMERS = 2000;

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final int SETTLED_AFTER_SECONDS = 30;
    private static final String SIGNUPS = "/api/v1/signups";
    private static final String MEMBERS = "/api/v1/members";

    private final DemoApi api;
    private final LocalAccess access;
    private final Console out;
    private final DemoToken token;

    public DemoCompany(URI app, LocalAccess access, Console out) {
        this.api = new DemoApi(app);
        this.access = access;
        this.out = out;
        this.token = new DemoToken(() -> access.token(ADMIN_EMAIL, ADMIN_PASSWORD, SLUG));
    }

    /** Who can sign in, a line each. */
    public static List<String> logins() {
        return List.of(ADMIN_EMAIL + "  " + ADMIN_PASSWORD + "  (administrator)",
                STAFF_EMAIL + "  (colleague: sets a password by the invitation among the mails below)");
    }

    /** Makes the company, or completes it, or does nothing when it is complete. */
    public void seedIfAbsent() {
        Optional<Answer> members = members();
        if (members.isEmpty()) {
            signUp();
            members = members();
        }
        Answer present = expect(members.orElseThrow(() -> new LauncherException(
                "The administrator of the demo company cannot sign in: start with --no-demo, or with --fresh to begin anew.")), "list its members");
        if (!present.body().findValuesAsText("email").contains(STAFF_EMAIL)) {
            new DemoFiling(api, token, out).file(new DemoCustomers(LAST_DAY).first(CUSTOMERS));
            inviteColleague();
        }
    }

    /**
     * Who is in the company; empty when there is no company. One that was being made when everything was killed is finished or
     * undone by the application within some seconds: until then its administrator is refused.
     */
    private Optional<Answer> members() {
        for (int second = 1; ; second++) {
            if (!canSignIn()) {
                return Optional.empty();
            }
            Answer members = api.get(MEMBERS, token);
            if (members.ok() || second == SETTLED_AFTER_SECONDS) {
                return Optional.of(members);
            }
            DemoApi.pause(1000);
        }
    }

    private boolean canSignIn() {
        try {
            token.fresh();
            return true;
        } catch (RuntimeException noSuchUser) {
            return false;
        }
    }

    private void signUp() {
        out.step("Demo company: signing up");
        ObjectNode signUp = JsonNodeFactory.instance.objectNode()
                .put("companyName", "晨帆国际贸易（演示）").put("slug", SLUG).put("email", ADMIN_EMAIL).put("password", ADMIN_PASSWORD)
                .put("name", "陈晓帆").put("preset", "foreign-trade").put("locale", "zh").put("consent", true);
        Answer started = expect(api.post(SIGNUPS, signUp), "sign up");
        String id = started.body().path("id").asText();
        ObjectNode code = JsonNodeFactory.instance.objectNode().put("code", access.mailCode(ADMIN_EMAIL));
        expect(api.post(SIGNUPS + "/" + id + "/confirm", code), "confirm its sign-up");
    }

    private void inviteColleague() {
        ObjectNode colleague = JsonNodeFactory.instance.objectNode().put("email", STAFF_EMAIL).put("name", "林可欣").put("role", "staff");
        expect(api.post(MEMBERS, colleague, token, Map.of()), "invite its colleague");
    }

    private static Answer expect(Answer answer, String what) {
        if (!answer.ok()) {
            throw new LauncherException("The demo company could not " + what + " (" + answer.reason()
                    + "): start with --no-demo, or with --fresh to begin anew.");
        }
        return answer;
    }
}
