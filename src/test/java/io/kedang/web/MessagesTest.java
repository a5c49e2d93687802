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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Words that stay as they are in Chinese. */
    private static final Set<String> NAMES = Set.of("Kedang");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static final List<Class<?>> BUNDLES = List.of(Messages.class, FieldMessages.class);

    /** A bundle with more is compiled to classes that Quarkus 3.34 cannot load. */
    private static final int MOST = 300;

    @Test
    void shouldHaveEachTextInChineseAndNoneTwice() throws IOException {
        for (var bundle : BUNDLES) {
            var keys = Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
            var lines = Files.readAllLines(Bundles.file(bundle)).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

            assertThat(new TreeSet<>(Bundles.chinese(bundle).keySet())).isEqualTo(keys);
            assertThat(lines).hasSize(keys.size()).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void shouldLeaveNoEnglishInChinese() {
        BUNDLES.forEach(bundle -> Bundles.chinese(bundle).forEach((key, text) -> {
            var words = LATIN_WORD.matcher(text.replaceAll("\\{[^}]*}", "")).results().map(match -> match.group()).filter(word -> !NAMES.contains(word)).toList();
            assertThat(words).as(key).isEmpty();
            assertThat(text).as(key).isNotBlank();
        }));
    }

    @Test
    void shouldHaveNoChineseInJava() {
        texts().forEach(method -> assertThat(Bundles.english(method).codePoints().noneMatch(Character::isIdeographic)).as(method.getName()).isTrue());
    }

    @Test
    void shouldUseTheSameParametersInBothLanguages() {
        texts().forEach(method -> {
            var names = Arrays.stream(method.getParameters()).map(parameter -> parameter.getName()).toList();
            for (var text : List.of(Bundles.english(method), Bundles.chinese(method.getDeclaringClass()).get(method.getName()))) {
                assertThat(names).as(method.getName() + ": " + text).allSatisfy(name -> assertThat(text).contains(name));
            }
        });
    }

    @Test
    void shouldUseEachTextSomewhere() throws IOException {
        var sources = new StringBuilder();
        for (var folder : List.of("src/main/resources/templates", "src/main/java/io/kedang/web")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith("Messages.java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        var unused = texts().map(Method::getName).filter(key -> !Pattern.compile("(\\w+:|[a-z]+\\(?\\)?\\.)" + key + "\\b").matcher(sources).find()).toList();

        assertThat(unused).isEmpty();
    }

    private static Stream<Method> texts() {
        return BUNDLES.stream().flatMap(bundle -> Arrays.stream(bundle.getMethods()));
    }
}
