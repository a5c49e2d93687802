package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The strict Content-Security-Policy forbids what these tests look for: a page that has it would be broken silently. */
class PageSourcesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets/js");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=|hx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile("(src|href)=\"(https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern RAW = Pattern.compile("\\.raw\\b|\\.safe\\b");
    private static final Pattern POST_FORM = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CODE_FROM_TEXT = Pattern.compile("\\beval\\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\\.write");

    @Test
    void shouldHaveNothingInlineAndNothingFromElsewhere() throws IOException {
        for (var template : filesOf(TEMPLATES)) {
            var source = Files.readString(template);
            for (var forbidden : List.of(INLINE_SCRIPT, INLINE_STYLE, HANDLER, FOREIGN, RAW)) {
                assertThat(forbidden.matcher(source).find()).as(template + " has " + forbidden).isFalse();
            }
        }
    }

    @Test
    void shouldSendTheTokenWithEveryFormThatChangesSomething() throws IOException {
        for (var template : filesOf(TEMPLATES)) {
            POST_FORM.matcher(Files.readString(template)).results()
                    .forEach(form -> assertThat(form.group()).as(template.toString()).contains("layout/csrf"));
        }
    }

    @Test
    void shouldNeverMakeCodeOrMarkupFromText() throws IOException {
        for (var script : filesOf(SCRIPTS)) {
            assertThat(CODE_FROM_TEXT.matcher(Files.readString(script)).find()).as(script.toString()).isFalse();
        }
    }

    @Test
    void shouldUseOnlyIconsThatTheSpriteHas() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/icons.svg"));
        var used = Pattern.compile("\\{#icon '([a-z0-9-]+)'");
        for (var template : filesOf(TEMPLATES)) {
            used.matcher(Files.readString(template)).results()
                    .forEach(icon -> assertThat(sprite).as(template.toString()).contains("id=\"" + icon.group(1) + "\""));
        }
    }

    @Test
    void shouldHaveAnIconForEachTemplateAndPreset() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/icons.svg"));
        var icon = Pattern.compile("\"icon\"\\s*:\\s*\"([a-z0-9-]+)\"");
        for (var file : filesOf(Path.of("tenant-templates"))) {
            icon.matcher(Files.readString(file)).results().forEach(found -> assertThat(sprite).as(file.toString()).contains("id=\"" + found.group(1) + "\""));
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
