package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.Condition.Operator;
import io.kedang.template.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Records of {@link Everything} with many ties and gaps, the same in every run; and values to ask for. */
final class GeneratedRecords {

    private static final List<String> CITIES = List.of("重庆", "上海", "北京", "张家口", "天津", "杭州", "广州", "深圳");
    private static final List<String> WORDS = List.of("Acme", "acme", "Zeta", "Éclair", "O'Neill", "100%", "a_b", "北方", "南方贸易", "Ｆｕｌｌ", "emoji 😀", "quote\"d", "back\\slash");
    private static final List<String> CODES = List.of("A", "A-1", "A-10", "B", "Z9");
    private static final List<String> PHONES = List.of("+8613800138000", "+8613900139000", "+14155552671");

    private GeneratedRecords() {
    }

    static byte[] body(Random random, int number) {
        var data = JsonNodeFactory.instance.objectNode();
        var pinyin = number < CITIES.size();
        data.put("name", pinyin ? CITIES.get(number) + number : pick(random, WORDS) + " " + number);
        data.put("kind", pick(random, List.of("a", "b", "c")));
        if (pinyin) {
            data.put("code", "PINYIN");
        } else {
            more(random, data);
        }
        return JsonNodeFactory.instance.objectNode().put("stage", random.nextBoolean() ? "first" : "second").<ObjectNode>set("data", data)
                .toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void more(Random random, ObjectNode data) {
        sometimes(random, () -> data.put("code", pick(random, CODES)));
        sometimes(random, () -> data.put("score", BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(3))));
        sometimes(random, () -> data.put("pieces", 5 * random.nextInt(6)));
        sometimes(random, () -> data.set("price", JsonNodeFactory.instance.objectNode().put("amount", BigDecimal.valueOf(random.nextInt(500), 2)).put("currency", pick(random, List.of("CNY", "USD")))));
        sometimes(random, () -> data.put("since", "20%02d-%02d-01".formatted(20 + random.nextInt(7), 1 + random.nextInt(12))));
        sometimes(random, () -> data.put("active", random.nextBoolean()));
        sometimes(random, () -> labels(random, data));
        sometimes(random, () -> data.put("phone", pick(random, PHONES)));
        sometimes(random, () -> data.put("mail", pick(random, List.of("Anna", "bob", "chen.wei")) + "@" + pick(random, List.of("example.com", "buyer.example.org"))));
    }

    private static void labels(Random random, ObjectNode data) {
        var chosen = new LinkedHashSet<String>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            chosen.add(pick(random, List.of("x", "y", "z")));
        }
        chosen.forEach(data.withArray("labels")::add);
    }

    private static void sometimes(Random random, Runnable work) {
        if (random.nextInt(4) > 0) {
            work.run();
        }
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Values that some records have, values beside them, and some that none has. */
    static List<String> comparands(Field field, Operator operator, List<JsonNode> records) {
        var values = new ArrayList<String>();
        records.stream().map(record -> Expected.text(field, record.path("data"))).filter(text -> !text.isEmpty() && !text.contains(",")).distinct().limit(3).forEach(values::add);
        values.addAll(switch (field.type()) {
            case NUMBER, MONEY -> List.of("0", "-3", "2.5", "1e2", "-1000000");
            case DATE -> List.of("2023-06-15", "2026/1/1", "1999-01-01");
            case MULTICHOICE -> List.of("x", "w");
            case TEXT, EMAIL, PHONE -> List.of("ac", "A", "1", "北", "%", "_", "\\", "'", "EXAMPLE", "138", "nothing has this");
            default -> List.of("true", "nothing");
        });
        return operator == Operator.IN ? List.of(values.get(0), String.join(",", values.subList(0, 3)), values.get(values.size() - 1)) : values;
    }
}
