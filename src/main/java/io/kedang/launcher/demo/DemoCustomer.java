package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One customer to file.
 *
 * @param number from 1
 * @param stage of the template {@code customer} of the preset foreign-trade
 * @param data its fields
 */
record DemoCustomer(int number, String stage, ObjectNode data) {

    String companyName() {
        return data.get("company_name").asText();
    }

    /** The same in every run, so that a row whose answer was lost is not filed twice. */
    String idempotencyKey() {
        return UUID.nameUUIDFromBytes(("kedang demo customer " + number).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
