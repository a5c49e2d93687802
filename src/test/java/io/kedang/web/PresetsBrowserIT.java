package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.RequestContext;
import io.kedang.template.FieldType;
import io.kedang.template.PresetFiles;
import io.kedang.template.SampleRecords;
import io.kedang.template.Template;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateReader;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SignIn;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A company of each industry: signed up, every form and page of its templates in both languages, a record filed of each. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PresetsBrowserIT {

    private static Browser browser;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static List<Path> presets() {
        return PresetFiles.presets();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldGiveACompanyWhatItNeedsToBegin(Path preset) {
        // given a company that signed up with the preset
        var company = Company.signUp(preset.getFileName().toString());
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var templates = templates(preset);
        assertThat(api.get("/api/v1/templates").json().getList("key")).isEqualTo(templates.stream().map(Template::key).toList());

        // when a record of each template is filed with the least that it asks for, then it is taken
        var filed = new HashMap<String, String>();
        for (var template : templates) {
            var answer = api.post("/api/v1/templates/" + template.key() + "/records", Customers.json(Map.of("data", least(template, filed))));
            assertThat(answer.status()).as(template.key() + " " + answer.body()).isEqualTo(201);
            filed.put(template.key(), answer.json().getString("id"));
        }

        // then its forms, pages and lists are there in both languages
        try (var page = browser.person("zh-CN", 1440, 900)) {
            SignIn.as(page, company.adminEmail(), Company.PASSWORD);
            templates.forEach(template -> shouldShow(path -> shown(page, path), template, filed.get(template.key()), Lang.ZH));
            page.context().addCookies(List.of(new Cookie(RequestContext.LANGUAGE_COOKIE, Lang.EN.code()).setUrl(TestStack.appUrl())));
            templates.forEach(template -> shouldShow(path -> fetched(page, path), template, filed.get(template.key()), Lang.EN));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void shouldShow(UnaryOperator<String> text, Template template, String record, Lang lang) {
        var form = text.apply("/archive/" + template.key() + "/new");
        template.sections().forEach(section -> assertThat(form).as(template.key()).contains(section.label().in(lang)));
        template.fields().stream().filter(field -> field.settings().visibleWhen() == null && !field.type().computed())
                .forEach(field -> assertThat(form).as(template.key() + " " + field.key()).contains(field.label().in(lang)));
        template.views().forEach(view -> assertThat(text.apply("/archive/" + template.key() + "?view=" + view.key())).contains(view.label().in(lang)));
        assertThat(text.apply("/archive/" + template.key())).contains(template.name().in(lang));
        assertThat(text.apply("/records/" + record)).as(template.key()).contains(template.stages().get(0).label().in(lang));
    }

    private static String shown(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        return page.locator("main").textContent();
    }

    /** Without its being shown, which is what takes the time: only the words differ. */
    private static String fetched(Page page, String path) {
        var text = (String) page.evaluate("path => fetch(path).then(answer => answer.text().then(html => answer.status + new DOMParser().parseFromString(html, 'text/html').querySelector('main').textContent))", path);
        assertThat(text).as(path).startsWith("200");
        return text;
    }

    /** References lead to the records filed before. */
    private static ObjectNode least(Template template, Map<String, String> filed) {
        var data = SampleRecords.least(new SchemaTemplate(template));
        template.fields().stream().filter(field -> field.type() == FieldType.REFERENCE && data.has(field.key()))
                .forEach(field -> data.put(field.key(), filed.get(field.settings().target())));
        return data;
    }

    private static List<Template> templates(Path preset) {
        return StreamSupport.stream(PresetFiles.read(preset.resolve("preset.json")).path("templates").spliterator(), false)
                .map(key -> TemplateReader.read(PresetFiles.template(preset.getFileName().toString(), key.asText()), 1)).toList();
    }
}
