package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.launcher.Options.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void shouldStartWithTheDemoOnTheDefaultPort() {
        assertThat(Options.parse("up")).isEqualTo(new Options(Command.UP, 8080, false, true, List.of()));
    }

    @Test
    void shouldReadEveryOptionOfUp() {
        assertThat(Options.parse("up", "--fresh", "--port", "9000", "--no-demo"))
                .isEqualTo(new Options(Command.UP, 9000, true, false, List.of()));
        assertThat(Options.parse("up", "--port=9000").port()).isEqualTo(9000);
    }

    @Test
    void shouldPassTheFlagsOfMigrateOn() {
        assertThat(Options.parse("migrate", "--dry-run").rest()).containsExactly("--dry-run");
        assertThat(Options.parse("migrate", "--status").rest()).containsExactly("--status");
    }

    @Test
    void shouldPassOnWhoseMailsAreTriedAgain() {
        assertThat(Options.parse("outbox").rest()).isEmpty();
        assertThat(Options.parse("outbox", "retry", "yunfan").rest()).containsExactly("retry", "yunfan");
    }

    void shouldPassOnWhoseKeysAreDestroyed() {
        assertThat(Options.parse("keys", "rewrap").rest()).containsExactly("rewrap");
        assertThat(Options.parse("keys", "destroy", "acme").rest()).containsExactly("destroy", "acme");
        assertThat(Options.parse("keys", "destroy", "acme", "--yes").rest()).containsExactly("destroy", "acme", "--yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fly", "up --frsh", "up --port", "up --port x", "up --port 1", "migrate --now", "down --hard", "keys", "keys rewrap now", "keys destroy", "keys destroy --yes", "keys destroy acme --no", "outbox empty", "outbox retry one two"})
    void shouldAnswerAMistakeWithOneSentence(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> Options.parse(words)).isInstanceOf(LauncherException.class)
                .hasMessageNotContaining("\n").message().isNotBlank();
    }
}
