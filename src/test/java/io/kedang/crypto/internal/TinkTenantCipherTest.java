package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TinkTenantCipherTest {

    private static final UUID TENANT = UUID.fromString("01a20356-0148-73af-b042-97b6938bb972");
    private static final UUID RECORD = UUID.fromString("01a20356-0148-73af-b042-97b6938bb973");

    @Test
    void shouldKnowWhichKeysOfRecordsItCouldOpen() {
        // given
        var cipher = FreshKeys.of(TENANT);
        var own = cipher.newRecord(RECORD).wrapped();
        var later = FreshKeys.of(TENANT).newRecord(RECORD).wrapped();

        // then
        assertThat(cipher.knows(own)).isTrue();
        assertThat(cipher.current(own)).isTrue();
        assertThat(cipher.knows(later)).isFalse();
        assertThat(cipher.current(later)).isFalse();
    }

    @Test
    void shouldKnowNothingOfWhatIsNoKey() {
        // given
        var cipher = FreshKeys.of(TENANT);

        // then
        for (var text : new String[] {"", "AQ==", "not base64 at all", "AAAA"}) {
            assertThat(cipher.knows(text)).as(text).isFalse();
            assertThat(cipher.current(text)).as(text).isFalse();
        }
    }
}
