package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.web.bring.ImportMessages;
import io.kedang.web.encryption.EncryptionMessages;
import io.kedang.web.journal.JournalMessages;
import io.kedang.web.mark.MarkMessages;
import io.kedang.web.rights.RightsMessages;
import io.kedang.web.security.SecurityMessages;
import io.quarkus.qute.i18n.MessageBundle;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    /** Words that stay as they are in Chinese. */
    private static final Set<String> NAMES = Set.of("Kedang", "Excel", "xlsx", "CSV", "JSON", "PDF", "PNG", "JPEG", "MB");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    /** Beyond it the code that Qute generates does not load. */
    private static final int MOST_TEXTS = 300;

    static Stream<Class<?>> bundles() {
        return Stream.of(Messages.class, PublicMessages.class, FieldMessages.class, RightsMessages.class, JournalMessages.class, SecurityMessages.class, MarkMessages.class, EncryptionMessages.class, ImportMessages.class);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveEachTextInChineseAndNoneTwice(Class<?> bundle) throws IOException {
        var keys = Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        var lines = Files.readAllLines(Bundles.fileOf(bundle)).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

        assertThat(new TreeSet<>(Bundles.chinese(bundle).keySet())).isEqualTo(keys);
        assertThat(lines).hasSize(keys.size());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldBeSmallEnoughForQute(Class<?> bundle) {
        assertThat(bundle.getMethods()).hasSizeLessThanOrEqualTo(MOST_TEXTS);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldLeaveNoEnglishInChinese(Class<?> bundle) {
        Bundles.chinese(bundle).forEach((key, text) -> {
            var words = LATIN_WORD.matcher(text.replaceAll("\\{[^}]*}", "")).results().map(match -> match.group()).filter(word -> !NAMES.contains(word)).toList();
            assertThat(words).as(key).isEmpty();
            assertThat(text).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveNoChineseInJava(Class<?> bundle) {
        for (var method : bundle.getMethods()) {
            assertThat(Bundles.english(method).codePoints().noneMatch(Character::isIdeographic)).as(method.getName()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldUseTheSameParametersInBothLanguages(Class<?> bundle) {
        for (var method : bundle.getMethods()) {
            var names = Arrays.stream(method.getParameters()).map(parameter -> parameter.getName()).toList();
            for (var text : List.of(Bundles.english(method), Bundles.chinese(bundle).get(method.getName()))) {
                assertThat(names).as(method.getName() + ": " + text).allSatisfy(name -> assertThat(text).contains(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldUseEachTextSomewhere(Class<?> bundle) throws IOException {
        var sources = new StringBuilder();
        for (var folder : List.of("src/main/resources/templates", "src/main/java/io/kedang/web")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith("Messages.java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        var prefix = "(" + bundle.getAnnotation(MessageBundle.class).value() + ":|(texts|fields)\\(?(reader)?\\)?\\.|RightsMessages::|lang\\(\\)\\)\\.)";
        var unused = Bundles.chinese(bundle).keySet().stream().filter(key -> !Pattern.compile(prefix + key + "\\b").matcher(sources).find()).toList();

        assertThat(unused).isEmpty();
    }
}
