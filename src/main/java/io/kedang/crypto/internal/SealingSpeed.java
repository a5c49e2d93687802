package io.kedang.crypto.internal;

import io.kedang.crypto.RecordCipher;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys.Purpose;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How many records a second one core can seal, and open, of which four values are encrypted: a key of its own, four ciphertexts, four tokens of whole values
 * and two of their ends. {@code ./kedang bench} runs it. Argument: seconds. Prints for each second what was sealed and what was opened.
 */
public final class SealingSpeed {

    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 200;
    private static final long HALF_A_SECOND = 500_000_000L;
    private static final Map<String, String> VALUES = Map.of("phone", "\"+8613800138000\"", "tax_id", "\"91310000MA1FL0000X\"", "credit_limit", "{\"amount\":98765.50,\"currency\":\"CNY\"}",
            "note", "\"Pays late in December, and always in full; ask for Ms. Chen in purchasing before anything is shipped.\"");
    private static final List<String> FOUND_BY_LAST_FOUR = List.of("phone", "tax_id");

    private final UUID record = UUID.fromString("0193a000-0000-7000-8000-000000000000");
    private final TenantCipher keys = new TinkTenantCipher(record,
            Arrays.stream(Purpose.values()).collect(Collectors.toMap(purpose -> purpose, purpose -> TinkKeysets.generate(KeyKinds.of(purpose)))));

    private SealingSpeed() {
    }

    public static void main(String[] arguments) {
        var speed = new SealingSpeed();
        for (int second = 0; second < Integer.parseInt(arguments[0]); second++) {
            System.out.println(perSecond(speed::seal) + " " + perSecond(speed.opening()));
        }
    }

    private static long perSecond(Supplier<Integer> one) {
        var begin = System.nanoTime();
        long records = 0;
        long length = 0;
        while (System.nanoTime() - begin < HALF_A_SECOND) {
            for (int i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++) {
                length += one.get();
            }
            records += BETWEEN_LOOKS_AT_THE_CLOCK;
        }
        if (length == 0) {
            throw new IllegalStateException("nothing was sealed");
        }
        return records * 1_000_000_000L / (System.nanoTime() - begin);
    }

    private int seal() {
        return sealed(keys.newRecord(record)).values().stream().mapToInt(String::length).sum() + tokens();
    }

    private static Map<String, String> sealed(RecordCipher cipher) {
        var sealed = new LinkedHashMap<String, String>();
        VALUES.forEach((place, value) -> sealed.put(place, cipher.seal(place, value)));
        return sealed;
    }

    private int tokens() {
        return VALUES.entrySet().stream().mapToInt(value -> keys.blind("customer", value.getKey(), value.getValue()).length()).sum()
                + FOUND_BY_LAST_FOUR.stream().mapToInt(field -> keys.blind("customer", field + "~4", "8000").length()).sum();
    }

    private Supplier<Integer> opening() {
        var cipher = keys.newRecord(record);
        var wrapped = cipher.wrapped();
        var sealed = sealed(cipher);
        return () -> opened(keys.record(record, wrapped), sealed);
    }

    private static int opened(RecordCipher cipher, Map<String, String> sealed) {
        return sealed.entrySet().stream().mapToInt(value -> cipher.open(value.getKey(), value.getValue()).length()).sum();
    }
}
