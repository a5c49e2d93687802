package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.EveryType;
import io.kedang.kernel.Lang;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is sent for a field of whatever type: it is kept in a form that stays, or refused at a place that is there; nothing breaks. */
class AnythingSentTest {

    private static final CompiledTemplate TEMPLATE = new SchemaTemplate(TemplateReader.read(EveryType.document(), 1));
    private static final List<String> TEXTS = List.of("", " ", "a", "2026-01-05", "2026/1/5 14:30", "example.com", "https://例子.中国/路?a=<b>", "138 0013 8000", "a@b.cn", "4111 1111 1111 1111",
            "91350100M000100Y43", "11010519491231002X", "0199aaaa-0000-7000-8000-000000000001", "new", "old", "x", "12.5%", "<p>Hi <script>x</script></p>", "<a href='javascript:x'>y</a>", "&lt;b&gt;",
            "\u0000", "\ud800", "\u200b", "e\u0301", "９９", "true", "null", "1e999", "{}", "K2026-0001", "CNY", "Infinity", "'; DROP TABLE record; --", "\u202e");
    private static final List<String> KEYS = List.of("amount", "currency", "city", "what", "n", "each", "__proto__", "a/b~c", "");

    private final Random random = new Random();

    private JsonNode anything(int depth) {
        var json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 2 ? 6 : 9)) {
            case 0, 1, 2 -> json.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 3 -> json.numberNode(BigDecimal.valueOf(random.nextInt(2_000) - 500, random.nextInt(4)));
            case 4 -> json.booleanNode(random.nextBoolean());
            case 5 -> random.nextBoolean() ? json.nullNode() : json.numberNode(new BigDecimal("1e" + (random.nextInt(120) - 60)));
            case 6 -> {
                var array = json.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(anything(depth + 1));
                }
                yield array;
            }
            default -> {
                var object = json.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(KEYS.get(random.nextInt(KEYS.size())), anything(depth + 1));
                }
                yield object;
            }
        };
    }

    private ObjectNode record() {
        var sent = JsonNodeFactory.instance.objectNode().put("name", "A");
        var keys = new ArrayList<>(IntakePlan.of(TEMPLATE).fields().keySet());
        for (int i = random.nextInt(8); i >= 0; i--) {
            sent.set(keys.get(random.nextInt(keys.size())), anything(0));
        }
        return sent;
    }

    @Property(tries = 1_500)
    void shouldKeepInOneFormOrRefuseAtAPlace(@ForAll long seed) {
        // given
        random.setSeed(seed);
        var sent = record();

        // when
        var first = Examination.of(TEMPLATE, sent, null, Lang.ZH);

        // then
        assertThat(first.violations()).allSatisfy(violation -> assertThat(violation.message()).isNotBlank().doesNotContain("{0}"));
        assertThat(first.data().path("story").asText()).doesNotContain("script");
        if (first.violations().isEmpty()) {
            var again = Examination.of(TEMPLATE, first.data(), first.data(), Lang.ZH);
            assertThat(again.violations()).isEmpty();
            assertThat(Changes.between(first.data(), again.data(), null, null)).isEmpty();
        }
    }

    /** However wrong a record is, leaving it as it is asks for nothing. */
    @Property(tries = 500)
    void shouldTolerateWhateverIsThereAlready(@ForAll long seed) {
        // given: data that got there under other rules
        random.setSeed(seed);
        var stored = record();
        var once = Examination.of(TEMPLATE, stored, stored, Lang.EN).data();

        // when
        var again = Examination.of(TEMPLATE, once, once, Lang.EN);

        // then
        assertThat(again.tolerable()).containsExactlyInAnyOrderElementsOf(again.violations());
    }
}
