package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Records hold canaries in fields of every sensitivity; a member with every right of the company, but few rights to values, asks for everything that there is to
 * ask for. No canary may come back, in a body or a header. A new operation or page fails this test until it says here how it is walked, or why it is not.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CanaryWalkIT {

    /** Values begin with Kanari, which is searched for: what one types oneself may come back. What follows may not. */
    private static final String MASKED = "7f3a9cmasked";
    private static final String HIDDEN = "5b1d2ehidden";
    private static final String RESTRICTED = "9c8e7frestricted";
    private static final String CHANGED = "3a4b5cchanged";
    private static final String PLACE = "8d7c6bplace";
    private static final String TYPED = "2e3f4ctyped";
    private static final String PHONE = "3987654321";
    private static final String SECRET_PHONE = "3887651234";
    private static final String SUM = "98765432.1";
    private static final String OUTSIDE = "6a5b4coutside";
    private static final String CODE = "K7F3A9CM";
    private static final String OUTSIDE_CODE = "K6A5B4CO";
    private static final String ABOVE = "1f2e3dabove";
    private static final List<String> CANARIES = List.of(CODE, OUTSIDE_CODE, MASKED, HIDDEN, RESTRICTED, CHANGED, PLACE, TYPED, PHONE, SECRET_PHONE, SUM, OUTSIDE, ABOVE);
    private static final String RECORD = "/api/v1/records/";

    /** Not walked, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("POST /api/v1/signups", "for strangers: knows no company"), Map.entry("POST /api/v1/signups/{id}/confirm", "for strangers: knows no company"),
            Map.entry("GET /api/v1/signups/slug", "for strangers: knows no company"),
            Map.entry("POST /api/v1/imports", "takes a file; files records through the same door as createRecord"),
            Map.entry("POST /api/v1/templates/propose", "takes a file, and knows nothing else"),
            Map.entry("POST /api/v1/watermark/stamp", "takes a file, and knows nothing else"),
            Map.entry("DELETE /api/v1/members/{id}", "answers nothing; would end the walk"),
            Map.entry("DELETE /api/v1/members/{id}/sessions", "answers nothing; would end the walk"),
            Map.entry("DELETE /api/v1/members/{id}/sessions/{session}", "answers nothing; would end the walk"),
            Map.entry("POST /api/v1/records/{id}/shred", "destroys a record's key, and answers nothing of it"),
            Map.entry("PUT /api/v1/signin-policy", "says who may sign in, and would end the walk"),
            Map.entry("POST /api/v1/templates/{key}/retire", "answers nothing of records"), Map.entry("POST /api/v1/templates/{key}/reopen", "answers nothing of records"));
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/templates/{key}/records", "{\"data\":{\"name\":\"Walked\",\"kind\":\"a\",\"secret\":\"Kanari\",\"note\":\"Kanari\"}}"),
            Map.entry("PATCH /api/v1/records/{id}", "{\"data\":{\"kind\":\"b\",\"secret\":\"****\"}}"),
            Map.entry("POST /api/v1/records/{id}/restore", ""),
            Map.entry("POST /api/v1/records/{id}/reveal", "{\"fields\":[\"secret\",\"code\",\"note\",\"secret_phone\"],\"reason\":\"walking by\"}"),
            Map.entry("PUT /api/v1/templates/{key}/drafts/{id}", "{\"data\":{\"name\":\"Walked\",\"note\":\"Kanari\"}}"),
            Map.entry("PUT /api/v1/templates/{key}/draft", "{}"), Map.entry("POST /api/v1/templates/{key}/draft/check", "{}"),
            Map.entry("POST /api/v1/templates/{key}/draft/conversion", "{\"field\":\"code\"}"), Map.entry("POST /api/v1/templates/{key}/draft/publish", "{}"),
            Map.entry("POST /api/v1/templates/import", "{}"), Map.entry("POST /api/v1/templates/{key}/removed/{field}/restore", ""),
            Map.entry("POST /api/v1/expressions/check", "{}"), Map.entry("POST /api/v1/expressions/vocabulary", "{}"),
            Map.entry("POST /api/v1/jobs/{id}/pause", ""), Map.entry("POST /api/v1/jobs/{id}/resume", ""),
            Map.entry("POST /api/v1/members", "{}"), Map.entry("POST /api/v1/members/{id}/invitation", ""), Map.entry("PATCH /api/v1/members/{id}", "{\"role\":\"admin\"}"),
            Map.entry("PUT /api/v1/members/{id}/roles", "{\"roles\":[\"admin\"]}"),
            Map.entry("POST /api/v1/roles", "{\"key\":\"greedy\",\"name\":{\"zh\":\"x\",\"en\":\"x\"},\"document\":{\"grants\":[{\"template\":\"*\",\"actions\":[\"read\"]}]}}"),
            Map.entry("PUT /api/v1/roles/{role}", "{}"),
            Map.entry("POST /api/v1/teams", "{\"name\":\"Walkers\",\"members\":[]}"), Map.entry("PUT /api/v1/teams/{id}", "{\"name\":\"x\",\"members\":[]}"),
            Map.entry("PUT /api/v1/settings/encryption", "{}"), Map.entry("POST /api/v1/settings/encryption/rotate", ""), Map.entry("POST /api/v1/records/{id}/shred", ""),
            Map.entry("POST /api/v1/api-keys", "{}"), Map.entry("POST /api/v1/service-accounts", "{}"),
            Map.entry("POST /api/v1/journal/alerts/{id}/acknowledge", "{}"), Map.entry("POST /api/v1/journal/checkpoints", ""), Map.entry("PUT /api/v1/journal/settings", "{}"),
            Map.entry("POST /api/v1/deterrence", "{}"), Map.entry("PUT /api/v1/settings/watermark", "{}"));
    private static final Set<String> QUIET = Set.of("GET", "DELETE");

    /** Pages to be read, with what stands in their places; {@code @} for each record. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "/"), Map.entry("/home", "/home"), Map.entry("/archive/{key}", "/archive/everything?where=secret:contains:Kanari&sort=secret&col=code&col=secret&col=note&col=mail&col=phone"),
            Map.entry("/archive/{key}/refine", "/archive/everything/refine?field=code&op=contains&value=K7F"), Map.entry("/archive/{key}/bin", "/archive/everything/bin"), Map.entry("/archive/{key}/import", "/archive/everything/import"),
            Map.entry("/archive/{key}/choices", "/archive/everything/choices?q=Kanari"), Map.entry("/archive/{key}/new", "/archive/everything/new"),
            Map.entry("/records/{id}", "/records/@?tab=history"), Map.entry("/records/{id}/edit", "/records/@/edit"), Map.entry("/records/{id}/trail", "/records/@/trail"),
            Map.entry("/members", "/members"), Map.entry("/profile", "/profile"), Map.entry("/companies", "/companies"), Map.entry("/templates", "/templates"),
            Map.entry("/templates/{key}/design", "/templates/everything/design"), Map.entry("/templates/key", "/templates/key?label=Kanari"),
            Map.entry("/settings/roles", "/settings/roles"), Map.entry("/settings/roles/edit", "/settings/roles/edit?role=walker"), Map.entry("/settings/teams", "/settings/teams"),
            Map.entry("/settings/members/{id}", "/settings/members/MEMBER"), Map.entry("/settings/why/{record}", "/settings/why/@?member=MEMBER"),
            Map.entry("/settings/who-sees/records/{record}/{field}", "/settings/who-sees/records/@/secret?member=MEMBER"),
            Map.entry("/settings/who-sees/templates/{template}/{field}", "/settings/who-sees/templates/everything/secret?member=MEMBER"),
            Map.entry("/account", "/account"), Map.entry("/members/{id}/sessions", "/members/MEMBER/sessions"), Map.entry("/records/{id}/reveal", "/records/@/reveal?field=secret"),
            Map.entry("/settings/security", "/settings/security"), Map.entry("/settings/watermark", "/settings/watermark"), Map.entry("/settings/encryption", "/settings/encryption"),
            Map.entry("/settings/encryption/work", "/settings/encryption/work"), Map.entry("/records/{id}/shred", "/records/@/shred"),
            Map.entry("/watermark/mark.svg", "/watermark/mark.svg"), Map.entry("/watermark/page.css", "/watermark/page.css"),
            Map.entry("/stamp", "/stamp"), Map.entry("/api/v1/records/{id}/pdf", "/api/v1/records/@/pdf"),
            Map.entry("/journal", "/journal"), Map.entry("/journal/checkpoints", "/journal/checkpoints"), Map.entry("/journal/export", "/journal/export?format=csv"));
    private static final Map<String, String> PAGES_LEFT_OUT = Map.ofEntries(Map.entry("/login", "leads away"), Map.entry("/account/steps/{step}", "leads away"), Map.entry("/login/callback", "leads away"),
            Map.entry("/logout", "would end the walk"), Map.entry("/signup", "for strangers"), Map.entry("/signup/slug", "for strangers"), Map.entry("/signup/{id}", "for strangers"));

    private static Company company;
    private static Staff member;
    private static final List<String> RECORDS = new ArrayList<>();

    private static String data(String name, String code) {
        return """
                {"data":{"name":"%s","kind":"a","code":"%s","note":"Kanari %s","mail":"kanari.%s@example.com","phone":"+861%s","place":{"city":"Kanari%s"},
                "secret":"Kanari %s","secret_sum":{"amount":%s,"currency":"CNY"},"secret_phone":"+861%s"}}"""
                .formatted(name, code, HIDDEN, MASKED, PHONE, PLACE, RESTRICTED, SUM, SECRET_PHONE);
    }

    private static String filed(Api api, String name, String code) {
        var answer = api.post(CompanyWithEverything.RECORDS, data(name, code));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    @BeforeEach
    void fillWithCanaries() {
        if (!RECORDS.isEmpty()) {
            return;
        }
        company = CompanyWithEverything.signUp();
        member = Staff.join(company);
        var admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var staff = Api.as(member.token());
        var own = filed(staff, "Visible one", CODE);
        var same = filed(staff, "Visible two", CODE);
        var outside = filed(admin, "Kanari " + OUTSIDE, OUTSIDE_CODE);
        var binned = filed(admin, "Kanari bin " + OUTSIDE, "X");
        var above = filed(staff, "Kanari " + ABOVE, "X");
        RECORDS.addAll(List.of(own, same, outside, binned, above));
        assertOk(admin.send("PATCH", RECORD + own, "{\"data\":{\"secret\":\"Kanari " + CHANGED + "\",\"note\":\"Kanari again " + HIDDEN + "\"}}"));
        assertOk(admin.send("PATCH", RECORD + above, "{\"sensitivity\":\"restricted\"}"));
        admin.send("DELETE", RECORD + binned, (String) null);
        assertOk(staff.send("PUT", "/api/v1/templates/everything/drafts/" + UUID.randomUUID(), "{\"record_id\":\"" + own + "\",\"data\":{\"name\":\"Visible one\",\"note\":\"Kanari " + TYPED + "\"}}"));
        var role = """
                {"key":"walker","name":{"zh":"走遍","en":"Walker"},"document":{"rights":["design","manage_members","manage_roles","see_audit","export_audit","manage_security"],
                "grants":[{"template":"*","actions":["create","read","update","delete","export","import"],"scope":{"kind":"own"},"ceiling":"confidential",
                "sensitivity":{"restricted":{"access":"masked","mask":"all"}},
                "fields":{"code":{"access":"masked","mask":"all"},"mail":{"access":"masked","mask":"all"},"note":{"access":"hidden"},"phone":{"access":"hidden"},"place":{"access":"hidden"}}}]}}""";
        assertOk(admin.post("/api/v1/roles", role));
        assertOk(admin.send("PUT", "/api/v1/members/" + member.memberId() + "/roles", "{\"roles\":[\"walker\"]}"));
        var document = ((com.fasterxml.jackson.databind.node.ObjectNode) Everything.document());
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/properties/code/kedang")).put("unique", true);
        assertOk(admin.send("PUT", "/api/v1/templates/everything/draft", document.toString(), "If-None-Match", "*"));
        // and the cache knows them
        RECORDS.forEach(id -> admin.get(RECORD + id));
    }

    private static void assertOk(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    @Test
    void shouldLetNoCanaryOutOfAnyOperation() throws Exception {
        // given
        var walk = new CanaryWalk(member.token());
        var operations = CanaryWalk.operations();
        assertThat(operations.keySet().stream().filter(operation -> !known(operation)).toList()).as("operations that nobody said how to walk").isEmpty();

        // when
        for (var operation : operations.entrySet()) {
            if (!LEFT_OUT.containsKey(operation.getKey())) {
                walk(walk, operation.getKey().split(" ")[0], operation.getKey().split(" ")[1], BODIES.get(operation.getKey()), operation.getValue());
            }
        }

        // then
        assertThat(walk.leaks(CANARIES)).isEmpty();
        assertThat(walk.heard().stream().filter(heard -> heard.status() >= 500)).extracting(CanaryWalk.Heard::request).isEmpty();
        assertThat(walk.heard().stream().filter(heard -> heard.status() < 300)).hasSizeGreaterThan(40);
        assertThat(walk.heard().stream().filter(heard -> heard.all().contains("Visible one"))).hasSizeGreaterThan(3);
        for (var address : List.of(company.adminEmail(), member.email())) {
            assertThat(Mails.to(address)).isNotEmpty().allSatisfy(mail -> assertThat(mail.toString()).doesNotContain(CANARIES));
        }
    }

    private static boolean known(String operation) {
        return LEFT_OUT.containsKey(operation) || BODIES.containsKey(operation) || QUIET.contains(operation.split(" ")[0]);
    }

    private static void walk(CanaryWalk walk, String method, String path, String body, List<String> queries) throws Exception {
        for (var id : ids(method, path)) {
            var where = filled(path, id);
            walk.send(method, where, body == null || body.isEmpty() ? null : body, "If-Match", "\"1\"");
            for (var query : queries) {
                for (var value : values(query)) {
                    walk.send(method, where + "?" + context(path) + query + "=" + value, body == null || body.isEmpty() ? null : body);
                }
            }
        }
    }

    /** What is deleted is out of reach: the walk goes on. */
    private static List<String> ids(String method, String path) {
        return method.equals("DELETE") && path.contains("/records/") ? RECORDS.subList(2, RECORDS.size()) : !path.contains("{id}") ? List.of("") : path.contains("/records/") || path.contains("/drafts/") ? RECORDS : List.of(member.memberId(), UUID.randomUUID().toString());
    }

    private static String filled(String path, String id) {
        return path.replace("{id}", id).replace("{key}", "everything").replace("{version}", "1").replace("{field}", "secret").replace("{role}", "walker")
                .replace("{session}", "x");
    }

    /** What an operation needs beside the parameter that is tried. */
    private static String context(String path) {
        return path.endsWith("/access/why") ? "member=" + member.memberId() + "&record=" + RECORDS.get(0) + "&" : "";
    }

    private static List<String> values(String query) {
        return switch (query) {
            case "where" -> List.of("code:contains:K7F", "secret:contains:Kanari", "note:present", "secret:eq:Kanari", "name:contains:Kanari", "phone:present", "secret_sum:gt:1", "code:in:a,b",
                    "name:present");
            case "sort" -> List.of("code", "-secret", "secret_sum", "name", "-updated_at");
            case "record" -> RECORDS;
            case "member", "actor" -> List.of(member.memberId());
            case "template" -> List.of("everything", "customer");
            case "field" -> List.of("secret", "code", "note", "name");
            case "count", "deleted", "all" -> List.of("true");
            case "limit" -> List.of("200");
            case "format" -> List.of("csv", "jsonl", "xlsx");
            default -> List.of("1");
        };
    }

    @Test
    void shouldLetNoCanaryOntoAnyPage() throws Exception {
        // given
        var found = pages();
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found.stream().filter(page -> !PAGES.containsKey(page) && !PAGES_LEFT_OUT.containsKey(page)).toList()).as("pages that nobody said how to walk").isEmpty();
        var walk = new CanaryWalk(null);

        // when
        try (var browser = Browser.launch()) {
            var page = browser.person("en-US", 1200, 900);
            SignIn.as(page, member.email(), Company.PASSWORD);
            for (var address : addresses()) {
                var answer = page.request().get(TestStack.appUrl() + address);
                walk.keep(address, answer.status(), answer.headers() + "\n" + CanaryWalk.text(answer.body()));
            }
        }

        // then
        assertThat(walk.leaks(CANARIES)).isEmpty();
        assertThat(walk.heard().stream().filter(heard -> heard.status() >= 500)).extracting(CanaryWalk.Heard::request).isEmpty();
        assertThat(walk.heard().stream().filter(heard -> heard.status() == 200)).hasSizeGreaterThan(15);
        assertThat(walk.heard().stream().filter(heard -> heard.all().contains("Visible one"))).hasSizeGreaterThan(3);
    }

    private static List<String> addresses() {
        var addresses = new ArrayList<String>();
        PAGES.values().stream().map(address -> address.replace("MEMBER", member.memberId()))
                .forEach(address -> (address.contains("@") ? RECORDS : List.of("")).forEach(id -> addresses.add(address.replace("@", id))));
        addresses.add("/archive/everything");
        return addresses;
    }

    /** The addresses of all pages that can be read, from the classes themselves. */
    private static Set<String> pages() {
        var found = new LinkedHashMap<String, String>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.kedang.web").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect).forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class)).forEach(method -> found.put(path(type, method.getAnnotation(Path.class)), type.getName())));
        return found.keySet();
    }

    private static String path(Class<?> type, Path own) {
        var base = type.getAnnotation(Path.class).value();
        return own == null ? base : (base.equals("/") ? "" : base) + "/" + own.value();
    }
}
