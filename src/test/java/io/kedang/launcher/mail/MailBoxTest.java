package io.kedang.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailBoxTest {

    private final MailBox box = new MailBox();

    @Test
    void shouldShowTheNewestFirst() {
        add("a@x", "one");
        add("b@x", "two");

        assertThat(box.all()).extracting(CaughtMail::subject).containsExactly("two", "one");
        assertThat(box.to("A@X")).extracting(CaughtMail::subject).containsExactly("one");
    }

    @Test
    void shouldForgetTheOldestWhenFull() {
        IntStream.rangeClosed(0, MailBox.CAPACITY).forEach(i -> add("a@x", "mail " + i));

        assertThat(box.all()).hasSize(MailBox.CAPACITY).extracting(CaughtMail::subject).doesNotContain("mail 0").contains("mail 1");
    }

    @Test
    void shouldGiveUpWaitingWhenTheTimeIsOver() {
        assertThat(box.await(mails -> Optional.empty(), Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void shouldWriteJsonThatSurvivesAnyText() {
        assertThat(MailJson.string("\"a\"\\\n\u0001客")).isEqualTo("\"\\\"a\\\"\\\\\\n\\u0001客\"");
    }

    private void add(String to, String subject) {
        box.add(new CaughtMail(box.nextId(), to, "from@x", subject, Instant.EPOCH, "<1@x>", "text"));
    }
}
