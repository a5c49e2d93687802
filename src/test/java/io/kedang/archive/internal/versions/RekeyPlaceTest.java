package io.kedang.archive.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RekeyPlaceTest {

    private static final UUID LAST = UUID.fromString("01a20356-0148-73af-b042-97b6938bb972");

    @Test
    void shouldGoThroughRecordsThenDraftsAndNeverForgetForWhichKeysItBegan() {
        // given
        var place = RekeyPlace.first("00c0ffee", "deadbeef");

        // then
        assertThat(place.behind(LAST)).hasToString("00c0ffee/deadbeef/RECORD/" + LAST);
        assertThat(RekeyPlace.of(place.behind(LAST).toString())).contains(place.behind(LAST));
        assertThat(place.next()).isEqualTo(new RekeyPlace("00c0ffee", "deadbeef", RekeyPlace.Table.DRAFT, RecordStream.FIRST));
        assertThat(place.end()).isFalse();
        assertThat(place.next().next()).hasToString("00c0ffee/deadbeef/end");
        assertThat(RekeyPlace.of("00c0ffee/deadbeef/end")).contains(place.next().next()).get().matches(RekeyPlace::end);
    }

    @Test
    void shouldBeNowhereWithoutTheKeys() {
        assertThat(RekeyPlace.of(null)).isEmpty();
        assertThat(RekeyPlace.of("end")).isEmpty();
        assertThat(RekeyPlace.of("RECORD/" + LAST)).isEmpty();
    }
}
