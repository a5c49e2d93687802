package io.kedang.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The designer's texts, those of its scripts and those of its pages: complete in both languages, none of them idle. */
class DesignTextsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets/js/design");
    private static final Path PAGES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java/io/kedang/web/design");
    private static final Pattern SCRIPT_TEXT = Pattern.compile("^ {2}\"?([\\w.]+)\"?: \"((?:\\\\.|[^\"\\\\])*)\",$");
    private static final Pattern ASKED = Pattern.compile("\\b(?:t|both)\\(`([^`]+)`");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    /** Words that stay as they are in Chinese, and what is code anyway. */
    private static final Set<String> NAMES = Set.of("JavaScript", "PDF", "MB", "JSON", "Schema", "EN", "kedang", "key", "properties", "sections", "type");
    private static final Set<String> CODE_TEXTS = Set.of("whenExample", "defaultExample", "formulaHelp", "numberPatternHelp", "patternHelp", "mask.email", "fn.if_empty");

    @Test
    void shouldHaveEachTextOfTheScriptsInBothLanguages() throws IOException {
        var zh = script("zh");
        var en = script("en");

        assertThat(zh).hasSizeGreaterThan(300);
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(places(text)).as(key).isEqualTo(places(en.get(key)));
        });
    }

    @Test
    void shouldMixNoLanguages() throws IOException {
        script("en").forEach((key, text) -> {
            if (!key.endsWith(".words") && !key.endsWith(".short")) {
                assertThat(text.codePoints().noneMatch(Character::isIdeographic)).as(key).isTrue();
            }
        });
        script("zh").forEach((key, text) -> {
            if (!key.endsWith(".words") && !CODE_TEXTS.contains(key)) {
                assertThat(latin(text)).as(key).isEmpty();
            }
        });
    }

    @Test
    void shouldUseEachTextOfTheScripts() throws IOException {
        var sources = new StringBuilder();
        for (var file : filesOf(SCRIPTS)) {
            if (!file.getFileName().toString().startsWith("texts-")) {
                sources.append(Files.readString(file));
            }
        }
        var named = ASKED.matcher(sources).results().map(found -> Pattern.compile(Pattern.quote(found.group(1)).replaceAll("\\$\\{[^}]*}", "\\\\E.+\\\\Q"))).toList();

        assertThat(script("zh").keySet()).allSatisfy(key -> assertThat(sources.indexOf("\"" + key + "\"") >= 0 || named.stream().anyMatch(name -> name.matcher(key).matches()))
                .as(key).isTrue());
    }

    @Test
    void shouldHaveEachTextOfThePagesInBothLanguages() throws IOException {
        var zh = properties();
        var methods = Arrays.stream(DesignMessages.class.getMethods()).toList();

        assertThat(new TreeSet<>(zh.keySet())).isEqualTo(methods.stream().map(method -> method.getName()).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(methods).allSatisfy(method -> {
            var texts = List.of(method.getAnnotation(Message.class).value(), zh.get(method.getName()));
            assertThat(method.getParameters()).allSatisfy(parameter -> assertThat(texts).allSatisfy(text -> assertThat(text).contains("{" + parameter.getName() + "}")));
            assertThat(latin(texts.get(1))).as(method.getName()).isEmpty();
        });
    }

    @Test
    void shouldUseEachTextOfThePages() throws IOException {
        var sources = new StringBuilder();
        for (var folder : List.of(PAGES, CODE)) {
            for (var file : filesOf(folder)) {
                sources.append(file.endsWith("DesignMessages.java") ? "" : Files.readString(file));
            }
        }
        assertThat(properties().keySet()).allSatisfy(key -> assertThat(Pattern.compile("(design:|texts\\(?\\)?\\.|DesignMessages::)" + key + "\\b").matcher(sources).find()).as(key).isTrue());
    }

    private static Map<String, String> script(String lang) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(SCRIPTS.resolve("texts-" + lang + ".js"))) {
            var text = SCRIPT_TEXT.matcher(line);
            if (text.matches()) {
                assertThat(texts.put(text.group(1), text.group(2))).as("twice: " + text.group(1)).isNull();
            }
        }
        return texts;
    }

    private static Map<String, String> properties() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/messages/design_zh.properties")).stream().filter(line -> line.contains("="))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    private static List<String> latin(String text) {
        return LATIN_WORD.matcher(text.replaceAll("\\{[^}]*}", "")).results().map(found -> found.group()).filter(word -> !NAMES.contains(word)).toList();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).sorted().toList();
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
