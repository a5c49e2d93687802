package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Numbers and amounts with the grouping of the reader's language, never rounded. */
public final class Numbers {

    private static final int MOST_DECIMALS = 40;

    private Numbers() {
    }

    public static String of(long number, Reader reader) {
        return NumberFormat.getIntegerInstance(reader.lang().locale()).format(number);
    }

    public static String of(BigDecimal number, Reader reader, int leastDecimals) {
        var format = NumberFormat.getNumberInstance(reader.lang().locale());
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** {@code USD 1,200.00}: the currency's code, because signs are shared by many currencies. */
    public static String money(JsonNode money, Reader reader) {
        var amount = money.path("amount");
        if (!amount.isNumber()) {
            return money.path("currency").asText();
        }
        return money.path("currency").asText() + " " + of(amount.decimalValue(), reader, decimals(money.path("currency").asText()));
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
