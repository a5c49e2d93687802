package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Words that stay as they are in Chinese. */
    private static final Set<String> NAMES = Set.of("Kedang");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    @Test
    void shouldHaveEachTextInChineseAndNoneTwice() throws IOException {
        var keys = Arrays.stream(Messages.class.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        var lines = Files.readAllLines(Path.of("src/main/resources/messages/msg_zh.properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

        assertThat(new TreeSet<>(Bundles.chinese().keySet())).isEqualTo(keys);
        assertThat(lines).hasSize(keys.size());
    }

    @Test
    void shouldLeaveNoEnglishInChinese() {
        Bundles.chinese().forEach((key, text) -> {
            var words = LATIN_WORD.matcher(text.replaceAll("\\{[^}]*}", "")).results().map(match -> match.group()).filter(word -> !NAMES.contains(word)).toList();
            assertThat(words).as(key).isEmpty();
            assertThat(text).as(key).isNotBlank();
        });
    }

    @Test
    void shouldHaveNoChineseInJava() {
        for (var method : Messages.class.getMethods()) {
            assertThat(Bundles.english(method).codePoints().noneMatch(Character::isIdeographic)).as(method.getName()).isTrue();
        }
    }

    @Test
    void shouldUseTheSameParametersInBothLanguages() {
        for (var method : Messages.class.getMethods()) {
            var names = Arrays.stream(method.getParameters()).map(parameter -> parameter.getName()).toList();
            for (var text : List.of(Bundles.english(method), Bundles.chinese().get(method.getName()))) {
                assertThat(names).as(method.getName() + ": " + text).allSatisfy(name -> assertThat(text).contains(name));
            }
        }
    }

    @Test
    void shouldUseEachTextSomewhere() throws IOException {
        var sources = new StringBuilder();
        for (var folder : List.of("src/main/resources/templates", "src/main/java/io/kedang/web")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).filter(path -> !path.endsWith("Messages.java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        var unused = Bundles.chinese().keySet().stream().filter(key -> !Pattern.compile("(msg:|texts\\(?\\)?\\.)" + key + "\\b").matcher(sources).find()).toList();

        assertThat(unused).isEmpty();
    }
}
