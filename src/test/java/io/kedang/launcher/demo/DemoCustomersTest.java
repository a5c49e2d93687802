package io.kedang.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.networknt.schema.Schema;
import io.kedang.template.PresetFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The demo's customers repeat, satisfy the template and look like a business. */
class DemoCustomersTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final JsonNode TEMPLATE = PresetFiles.template("foreign-trade", "customer");
    private static final List<DemoCustomer> CUSTOMERS = new DemoCustomers(LAST_DAY).first(2000);

    @Test
    void shouldBeTheSameInEveryRun() {
        assertThat(new DemoCustomers(LAST_DAY).first(2000)).isEqualTo(CUSTOMERS);
        assertThat(new DemoCustomers(LAST_DAY).first(100)).isEqualTo(CUSTOMERS.subList(0, 100));
    }

    @Test
    void shouldBeTheSameOnEveryMachine() {
        assertThat(CUSTOMERS.get(0).companyName()).isEqualTo("Underhill Star Tiles Inc.");
        assertThat(CUSTOMERS.get(0).idempotencyKey()).isEqualTo("3e101115-066d-3f69-adf2-943ce2cec06a");
    }

    @Test
    void shouldMoveWithItsLastDay() {
        List<DemoCustomer> earlier = new DemoCustomers(LAST_DAY.minusYears(1)).first(50);

        assertThat(earlier).extracting(DemoCustomer::companyName).isEqualTo(CUSTOMERS.subList(0, 50).stream().map(DemoCustomer::companyName).toList());
        assertThat(earlier).allSatisfy(customer -> assertThat(date(customer, "first_contact_date")).isBeforeOrEqualTo(LAST_DAY.minusYears(1)));
    }

    @Test
    void shouldSatisfyTheTemplate() {
        Schema schema = PresetFiles.schema(TEMPLATE);
        List<String> stages = texts(TEMPLATE.at("/kedang/stages"), stage -> stage.get("key").asText());

        // Parsed again: what is sent, not how it was built.
        assertThat(CUSTOMERS).allSatisfy(customer -> {
            assertThat(PresetFiles.errors(schema, PresetFiles.parse(customer.data().toString()))).isEmpty();
            assertThat(stages).contains(customer.stage());
        });
    }

    @Test
    void shouldKeepTheRulesOfTheTemplate() {
        assertThat(CUSTOMERS).allSatisfy(customer -> {
            var data = customer.data();
            if (data.has("credit_limit")) {
                assertThat(data.has("sanctions_checked_on")).isTrue();
            }
            if (List.of("oa30", "oa60", "oa90", "da").contains(data.path("payment_term").asText())) {
                assertThat(data.has("credit_days")).isTrue();
            }
        });
    }

    @Test
    void shouldUseNearlyEveryField() {
        List<String> used = new ArrayList<>();
        CUSTOMERS.forEach(customer -> customer.data().fieldNames().forEachRemaining(used::add));

        used.add("owner");   // a member's id, which nobody knows before the company is there
        assertThat(used).containsAll(() -> TEMPLATE.get("properties").fieldNames());
        assertThat(CUSTOMERS.stream().mapToInt(customer -> customer.data().size()).average().orElseThrow()).isBetween(22.0, 32.0);
    }

    @Test
    void shouldTellCustomersApart() {
        assertThat(CUSTOMERS).hasSize(2000).extracting(DemoCustomer::companyName).doesNotHaveDuplicates();
        assertThat(CUSTOMERS).extracting(DemoCustomer::idempotencyKey).doesNotHaveDuplicates();
        assertThat(CUSTOMERS).extracting(DemoCustomer::number).startsWith(1, 2, 3).endsWith(2000);
    }

    @Test
    void shouldBelongToNobody() throws Exception {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (DemoCustomer customer : CUSTOMERS) {
            assertThat(text(customer, "email")).matches("[a-z.]+@[a-z-]+\\.example\\.(com|net|org)");
            for (String field : List.of("phone", "whatsapp")) {
                if (customer.data().has(field)) {
                    var number = phones.parse(text(customer, field), "ZZ");
                    assertThat(phones.isValidNumber(number)).as(text(customer, field)).isTrue();
                    assertThat(phones.getRegionCodeForNumber(number)).isEqualToIgnoringCase(text(customer, "country"));
                }
            }
        }
    }

    @Test
    void shouldTellOneStoryPerCustomer() {
        assertThat(CUSTOMERS).allSatisfy(customer -> {
            assertThat(date(customer, "first_contact_date")).isBetween(LAST_DAY.minusYears(4).minusDays(1), LAST_DAY);
            assertThat(customer.data().has("last_order_date")).isEqualTo(customer.data().has("total_orders"));
            if (customer.data().has("last_order_date")) {
                assertThat(date(customer, "last_order_date")).isBetween(date(customer, "first_contact_date"), LAST_DAY);
                assertThat(customer.stage()).isIn("won", "repeat", "dormant", "lost");
            }
            if (customer.data().has("next_follow_up")) {
                assertThat(date(customer, "next_follow_up")).isBetween(LAST_DAY.minusDays(7), LAST_DAY.plusDays(60));
            }
        });
    }

    @Test
    void shouldSpreadLikeABusiness() {
        assertThat(counts(customer -> text(customer, "country")).values()).hasSizeGreaterThanOrEqualTo(30).allMatch(count -> count >= 5);
        assertThat(counts(customer -> text(customer, "country")).get("us")).isBetween(200L, 400L);
        assertThat(counts(DemoCustomer::stage)).hasSize(8).allSatisfy((stage, count) -> assertThat(count).as(stage).isBetween(60L, 600L));
        assertThat(counts(customer -> customer.data().at("/product_lines/0").asText())).hasSize(15);
        assertThat(counts(customer -> text(customer, "first_contact_date").substring(0, 4)).keySet()).contains("2023", "2024", "2025", "2026");
    }

    @Test
    void shouldHaveAFewLargeCustomersAndManySmallOnes() {
        List<Long> amounts = CUSTOMERS.stream().filter(customer -> customer.data().has("annual_purchase"))
                .map(customer -> customer.data().at("/annual_purchase/amount").asLong()).sorted().toList();
        long median = amounts.get(amounts.size() / 2);
        long large = amounts.get(amounts.size() * 99 / 100);

        assertThat(amounts).hasSizeGreaterThan(1200).allMatch(amount -> amount >= 4_000 && amount <= 30_000_000);
        assertThat(large).isGreaterThan(10 * median);
    }

    private static Map<String, Long> counts(Function<DemoCustomer, String> by) {
        return CUSTOMERS.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static String text(DemoCustomer customer, String field) {
        return customer.data().get(field).asText();
    }

    private static LocalDate date(DemoCustomer customer, String field) {
        return LocalDate.parse(text(customer, field));
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> by) {
        return StreamSupport.stream(array.spliterator(), false).map(by).toList();
    }
}
