package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final SortKey NAME = new SortKey("name", "x", "x", "::text", null, false);
    private static final SortKey SCORE = new SortKey("-score", "x", "x", "::text::numeric", null, true);
    private static final SortKey TIME = new SortKey("updated_at", "x", "x", "::text::timestamptz", null, false);
    private static final UUID ID = Ids.next();

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldReadWhatItWrites() {
        // given
        var cursor = new Cursor("name", "上海 \"quoted\" \\ 😀", ID);

        // when
        var again = Cursor.decode(cursor.encode(), NAME);

        // then
        assertThat(again).isEqualTo(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Infinity", "0", "-12.5", "1000000"})
    void shouldKeepNumbersAndTheirAbsence(String value) {
        // when
        var again = Cursor.decode(new Cursor("-score", value, ID).encode(), SCORE);

        // then
        assertThat(again.value()).isEqualTo(value);
    }

    @Test
    void shouldRefuseTheCursorOfAnotherSort() {
        // given
        var cursor = new Cursor("-name", "a", ID).encode();

        // when, then
        assertThatThrownBy(() -> Cursor.decode(cursor, NAME)).isInstanceOf(Problem.class).hasMessage("cursor_malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "abc", "", "1;drop"})
    void shouldRefuseWhatIsNoNumber(String value) {
        // given
        var cursor = new Cursor("-score", value, ID).encode();

        // when, then
        assertThatThrownBy(() -> Cursor.decode(cursor, SCORE)).isInstanceOf(Problem.class).hasMessage("cursor_malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-05", "now"})
    void shouldRefuseWhatIsNoTime(String value) {
        // given
        var cursor = new Cursor("updated_at", value, ID).encode();

        // when, then
        assertThatThrownBy(() -> Cursor.decode(cursor, TIME)).isInstanceOf(Problem.class).hasMessage("cursor_malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[\"name\",\"a\"]", "[\"name\",null,\"x\"]", "[\"name\",\"a\",\"not-an-id\"]", "[null,null,null]", "{}", "[", "[\"name\",\"a\",null]"})
    void shouldRefuseWhatItDidNotMake(String json) {
        // when, then
        assertThatThrownBy(() -> Cursor.decode(encoded(json), NAME)).isInstanceOf(Problem.class).hasMessage("cursor_malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "ä", "a"})
    void shouldRefuseWhatIsNotBase64(String text) {
        // when, then
        assertThatThrownBy(() -> Cursor.decode(text, NAME)).isInstanceOf(Problem.class).hasMessage("cursor_malformed");
    }
}
