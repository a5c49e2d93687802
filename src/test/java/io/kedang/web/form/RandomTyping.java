package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The same record said twice, with good and bad values: as a browser posts it and as a program sends it. */
public final class RandomTyping {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final List<String> TEXTS = List.of("Acme", "北辰五金有限公司", "a", "ab ", "9 lives", "MOB 😀", "x".repeat(60), "<script>x</script>", "line\nline", "e\u0301te\u0301", "９９", "\u200b", "=1+1", "null");
    private static final List<String> NUMBERS = List.of("1", "0", "7.5", "-1", "0.005", "1000", "1000.01", "99.99", "123456789012345678901234567890.5", "3");
    private static final List<String> WORDS = List.of("abc", "1.2.3", "--1", "Infinity", "十");
    private static final List<String> DATES = List.of("2026-01-05", "2026/1/5", "2026-02-30", "5.1.2026", "yesterday", "0000-00-00");
    private static final List<String> RICH = List.of("<p>Hi <strong>you</strong></p>", "<p onclick=\"x\">a<script>b</script></p>", "<ul><li>one</li></ul>", "<a href=\"javascript:x\">y</a>");
    private static final Map<String, List<String>> BY_TYPE = Map.of("PHONE", List.of("138 0013 8000", "+86 138-0013-8000", "12", "not a phone", "+49 30 901820"),
            "EMAIL", List.of("A.B@Example.COM", "a@b", "@", "li.na@example.cn"), "URL", List.of("example.com", "https://例子.中国/路?a=b", "javascript:x", "ftp://a.b"),
            "DATE", DATES, "RICHTEXT", RICH);

    private static final Map<String, String> BY_SCHEME = new java.util.TreeMap<>(Map.of("cn_resident_id", "11010519491231002x", "cn_uscc", "91350100M000100Y43", "bank_card", "4111 1111 1111 1111"));

    private final Random random;
    /** Whether whoever types takes care: of several texts the first is always a good one. */
    private final boolean careful;
    final Map<String, List<String>> posted = new HashMap<>();
    public final ObjectNode sent = JSON.objectNode();

    public RandomTyping(Template template, Random random) {
        this.random = random;
        this.careful = random.nextInt(3) > 0;
        template.fields().stream().filter(field -> !field.type().computed()).forEach(this::fill);
    }

    private void fill(Field field) {
        var name = FormValues.FIELD + field.key();
        if (random.nextInt(5) > 0 || careful && (field.required() || field.key().equals("why"))) {
            say(field, name, sent);
        } else if (field.type() == io.kedang.template.FieldType.BOOLEAN) {
            sent.put(field.key(), false);
        } else if (field.settings().defaultValue() != null) {
            sent.putNull(field.key());
        }
    }

    private void say(Field field, String name, ObjectNode into) {
        switch (field.type()) {
            case NUMBER, PERCENT, RATING -> into.set(field.key(), number(name));
            case MONEY -> into.set(field.key(), money(name));
            case BOOLEAN -> {
                posted.put(name, List.of("true"));
                into.put(field.key(), true);
            }
            case MULTICHOICE -> several(name, into.putArray(field.key()));
            case DATETIME -> into.put(field.key(), dateTime(field, name));
            case ADDRESS -> field.parts().forEach(part -> into.withObject("/" + field.key()).put(part, typed(name + "." + part, pick(TEXTS))));
            case TABLE -> rows(field, name, into.putArray(field.key()));
            case CHOICE -> into.put(field.key(), typed(name, pick(List.of("a", "b", "gone", "other"))));
            case IDNUMBER -> into.put(field.key(), typed(name, careful ? BY_SCHEME.get(field.settings().scheme()) : pick(List.copyOf(BY_SCHEME.values()))));
            default -> into.put(field.key(), typed(name, pick(BY_TYPE.getOrDefault(field.type().name(), TEXTS))));
        }
    }

    private String typed(String name, String text) {
        posted.put(name, List.of(text));
        return text;
    }

    /** People group digits and type wide ones; programs send numbers. */
    private JsonNode number(String name) {
        if (!careful && random.nextInt(8) == 0) {
            return JSON.textNode(typed(name, pick(WORDS)));
        }
        var plain = pick(NUMBERS);
        typed(name, switch (random.nextInt(4)) {
            case 0 -> plain.replace("1", "１").replace("7", "７");
            case 1 -> " " + plain + " ";
            case 2 -> plain.equals("1000") ? "1,000" : plain;
            default -> plain;
        });
        return JSON.numberNode(new BigDecimal(plain));
    }

    private JsonNode money(String name) {
        var money = JSON.objectNode();
        money.set("amount", number(name + ".amount"));
        return money.put("currency", typed(name + ".currency", pick(List.of("CNY", "USD", "EUR"))));
    }

    private void several(String name, com.fasterxml.jackson.databind.node.ArrayNode into) {
        var chosen = IntStream.rangeClosed(0, careful ? 0 : random.nextInt(3)).mapToObj(i -> pick(List.of("a", "b", "gone", "other"))).toList();
        posted.put(name, chosen);
        chosen.forEach(into::add);
    }

    private String dateTime(Field field, String name) {
        var local = LocalDateTime.of(2020 + random.nextInt(10), 5 + random.nextInt(3), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
        typed(name, local.toString());
        return local.atZone(ZoneId.of(field.settings().zone())).toInstant().toString();
    }

    private void rows(Field field, String name, com.fasterxml.jackson.databind.node.ArrayNode into) {
        var ids = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var id = "r" + i;
            ids.add(id);
            if (random.nextInt(5) > 0) {
                row(field, name, id, into.addObject());
            }
        }
        posted.put(name + ".row", ids);
        if (into.isEmpty()) {
            sent.remove(field.key());
        }
    }

    /** Each row says at least something, or it would be a blank one. */
    private void row(Field field, String name, String id, ObjectNode row) {
        field.settings().columns().forEach(column -> {
            var cell = name + "." + id + "." + column.key();
            if (column.key().equals("n") || random.nextBoolean()) {
                say(column, cell, row);
            } else if (column.type() == io.kedang.template.FieldType.BOOLEAN) {
                row.put(column.key(), false);
            }
        });
    }

    private String pick(List<String> all) {
        return all.get(careful ? 0 : random.nextInt(all.size()));
    }
}
