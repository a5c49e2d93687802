package io.kedang.platform.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.Action;
import io.kedang.platform.IdentityProvider.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigninEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant FROM = NOW.minusSeconds(300);

    private static Event event(Instant at, String type, String user, String error, String credential) {
        return new Event("e1", at, type, user, "192.0.2.7", error, credential);
    }

    private static Event wrongPassword(Instant at) {
        return event(at, "LOGIN_ERROR", "u1", "invalid_user_credentials", null);
    }

    @Test
    void shouldReadAgainWhatMayShowLate() {
        assertThat(SigninEvents.next(FROM, List.of(wrongPassword(NOW)), Optional.empty(), NOW)).isEqualTo(NOW.minusSeconds(120));
        assertThat(SigninEvents.next(FROM, List.of(), Optional.empty(), NOW)).isEqualTo(NOW.minusSeconds(120));
    }

    @Test
    void shouldGoOnWhereAFullPageEnded() {
        // given
        var full = Collections.nCopies(500, wrongPassword(NOW.minusSeconds(200)));
        var stuck = Collections.nCopies(500, wrongPassword(FROM));

        // then
        assertThat(SigninEvents.next(FROM, full, Optional.empty(), NOW)).isEqualTo(NOW.minusSeconds(200));
        assertThat(SigninEvents.next(FROM, stuck, Optional.empty(), NOW)).isAfter(FROM);
    }

    @Test
    void shouldComeBackToWhatFailedAndNotForEver() {
        var failed = NOW.minusSeconds(400);
        assertThat(SigninEvents.next(FROM, List.of(), Optional.of(failed), NOW)).isEqualTo(failed);
        assertThat(SigninEvents.next(FROM, List.of(), Optional.of(NOW.minusSeconds(601)), NOW)).isEqualTo(NOW.minusSeconds(120));
    }

    @Test
    void shouldTellOfNobodyUnknownAndOfNothingElse() {
        assertThat(TellingEvent.of(event(NOW, "LOGIN_ERROR", null, "user_not_found", null))).isEmpty();
        assertThat(TellingEvent.of(event(NOW, "LOGIN", "u1", null, null))).isEmpty();
    }

    @Test
    void shouldTellEachWrongPasswordAndOnlyOneAMinuteOfWhatHasNoBound() {
        // given
        var wrong = TellingEvent.of(wrongPassword(NOW.plusSeconds(7))).orElseThrow();
        var waiting = TellingEvent.of(event(NOW.plusSeconds(7), "LOGIN_ERROR", "u1", "user_temporarily_disabled", null)).orElseThrow();
        var again = TellingEvent.of(new Event("e2", NOW.plusSeconds(50), "LOGIN_ERROR", "u1", "192.0.2.7", "user_temporarily_disabled", null)).orElseThrow();

        // then
        assertThat(wrong.at()).isEqualTo(NOW.plusSeconds(7));
        assertThat(wrong.request()).isEqualTo("e1");
        assertThat(waiting).isEqualTo(again);
    }

    @Test
    void shouldNameTheKindOfProofAndNoMore() {
        // given
        var member = UUID.randomUUID();

        // when
        var entry = TellingEvent.of(event(NOW, "REMOVE_CREDENTIAL", "u1", null, "webauthn-passwordless")).orElseThrow().entry(member);

        // then
        assertThat(entry.action()).isEqualTo(Action.CREDENTIAL_REMOVED);
        assertThat(entry.actor()).isEqualTo(member);
        assertThat(entry.detail()).isEqualTo("passkey");
        assertThat(entry.refused()).isFalse();
        assertThat(TellingEvent.of(wrongPassword(NOW)).orElseThrow().entry(member).refused()).isTrue();
    }
}
