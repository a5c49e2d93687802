package io.kedang.audit.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The text that docs/audit.md promises: a change here makes all journals that there are unverifiable. */
class CanonicalEntryTest {

    private static final UUID TENANT = UUID.fromString("01938f2e-7b1c-7d3a-9b5e-4f6a7c8d9e0f");
    private static final UUID MEMBER = UUID.fromString("01938f2e-0000-7000-8000-000000000001");
    private static final UUID RECORD = UUID.fromString("01938f2e-0000-7000-8000-000000000002");

    static ChainEntry entry(long id, String detail) {
        return new ChainEntry(id, "900", OffsetDateTime.parse("2026-11-22T11:04:05.12+08:00"), MEMBER, "record.updated", "done", "record:customer", RECORD,
                List.of("phone", "_stage"), detail, null, null, "r-1", "192.0.2.7", List.of(), 1);
    }

    @Test
    void shouldWriteWhatIsPromised() {
        // when
        var text = CanonicalEntry.text(TENANT, 7, entry(42, "\"客\\\n\u0001"));

        // then
        assertThat(text).isEqualTo("{\"v\":1,\"tenant\":\"01938f2e-7b1c-7d3a-9b5e-4f6a7c8d9e0f\",\"seq\":7,\"id\":42,\"at\":\"2026-11-22T03:04:05.120000Z\","
                + "\"actor\":\"01938f2e-0000-7000-8000-000000000001\",\"action\":\"record.updated\",\"result\":\"done\",\"target\":\"record:customer\","
                + "\"targetId\":\"01938f2e-0000-7000-8000-000000000002\",\"fields\":[\"phone\",\"_stage\"],\"detail\":\"\\\"客\\\\\\u000a\\u0001\",\"reason\":null,\"change\":null,"
                + "\"requestId\":\"r-1\",\"address\":\"192.0.2.7\",\"targets\":[],\"times\":1}");
    }

    @Test
    void shouldHashTheHashBeforeAndTheText() {
        // when
        var hash = ChainHash.next(ChainHash.origin(), "abc".getBytes(StandardCharsets.US_ASCII));

        // then: printf '\0%.0s' {1..32} | cat - <(printf abc) | sha256sum
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo("365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370");
    }

    @Property
    void shouldBeJsonThatSaysTheSame(@ForAll String detail) throws Exception {
        // given
        var storable = new String(detail.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        // when
        var json = new ObjectMapper().readTree(CanonicalEntry.bytes(TENANT, 7, entry(42, storable)));

        // then
        assertThat(json.path("detail").asText()).isEqualTo(storable);
        assertThat(json.path("seq").asLong()).isEqualTo(7);
        assertThat(json.path("reason").isNull()).isTrue();
    }
}
