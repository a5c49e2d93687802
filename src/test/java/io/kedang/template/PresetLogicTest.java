package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions, formulas and rules of the presets do what the trade means by them. */
class PresetLogicTest {

    static Stream<Path> templates() {
        return PresetFiles.presets().stream().flatMap(preset -> PresetFiles.templates(preset).stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldAcceptARecordWithTheLeast(Path file) {
        var template = compiled(file);
        var data = SampleRecords.least(template);

        assertThat(template.check(data, Lang.EN)).isEmpty();
        assertThat(template.logic().required(data)).allMatch(data::has);
        assertThat(template.logic().broken(data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldComputeEveryFormulaOfAWholeRecord(Path file) {
        var template = compiled(file);
        var data = SampleRecords.whole(template);

        assertThat(template.check(data, Lang.EN)).isEmpty();
        var formulas = template.logic().formulas(data);
        assertThat(template.template().fields()).filteredOn(field -> field.type() == FieldType.FORMULA && usesOnly(template.template(), field, data))
                .allSatisfy(formula -> assertThat(formulas.has(formula.key())).as(formula.key()).isTrue());
    }

    /** Whether what the formula names is there: a condition may have hidden some of it. */
    private static boolean usesOnly(Template template, Field formula, ObjectNode data) {
        return Stream.of(formula.settings().expression().split("[^a-z0-9_]+"))
                .allMatch(word -> template.field(word).map(field -> field.type() == FieldType.FORMULA || data.has(word)).orElse(true));
    }

    @Test
    void shouldKeepASignedDepositWithinAFifth() {
        var order = compiled("home-furniture", "order");
        var data = json("""
                {"lines": [{"product": "沙发", "qty": 2, "price": 3999.50}, {"product": "茶几", "qty": 1, "price": 1200}], "discount": 199, "paid": 3000}""");

        var formulas = order.logic().formulas(data);

        assertThat(formulas.get("goods_total").decimalValue()).isEqualByComparingTo("9199");
        assertThat(formulas.get("total").decimalValue()).isEqualByComparingTo("9000");
        assertThat(formulas.get("balance").decimalValue()).isEqualByComparingTo("6000");
        assertThat(broken(order, with(data, "{\"deposit\": 1800, \"total\": 9000}"))).doesNotContain("deposit_cap");
        assertThat(broken(order, with(data, "{\"deposit\": 1800.01, \"total\": 9000}"))).contains("deposit_cap");
        assertThat(broken(order, with(data, "{\"deposit\": 5000, \"total\": 9000, \"is_advance\": true}"))).doesNotContain("deposit_cap");
    }

    @Test
    void shouldAskForTheIdentityOfPersonsAndTheCodeOfInstitutions() {
        var customer = compiled("financial-services", "customer");
        var person = json("{\"customer_kind\": \"person\", \"customer_name\": \"李娜\", \"id_type\": \"resident_id\", \"verified_on\": \"2026-06-01\"}");
        var institution = json("{\"customer_kind\": \"institution\", \"customer_name\": \"北辰五金有限公司\"}");

        assertThat(customer.logic().required(person)).contains("id_number", "id_expires_on", "occupation").doesNotContain("uscc", "other_id_number");
        assertThat(customer.logic().hidden(person)).contains("uscc", "beneficial_owners", "other_id_number");
        assertThat(customer.logic().required(with(person, "{\"id_long_term\": true}"))).doesNotContain("id_expires_on");
        assertThat(customer.logic().required(with(person, "{\"id_type\": \"passport\"}"))).contains("other_id_number").doesNotContain("id_number");
        assertThat(customer.logic().required(institution)).contains("uscc").doesNotContain("id_number");
        assertThat(customer.logic().hidden(institution)).contains("id_number", "birth_date", "family");
    }

    @Test
    void shouldReviewRiskyCustomersTwiceAYear() {
        var customer = compiled("financial-services", "customer");

        assertThat(customer.logic().formulas(json("{\"aml_risk\": \"high\", \"aml_reviewed_on\": \"2026-01-01\"}")).path("aml_next_review").asText()).isEqualTo("2026-07-01");
        assertThat(customer.logic().formulas(json("{\"aml_risk\": \"low\", \"aml_reviewed_on\": \"2026-01-01\"}")).path("aml_next_review").asText()).isEqualTo("2028-01-01");
        assertThat(customer.logic().required(json("{\"aml_risk\": \"high\"}"))).contains("edd_note", "aml_reviewed_on");
        assertThat(customer.logic().required(json("{\"aml_risk\": \"low\", \"pep\": true}"))).contains("edd_note");
    }

    @Test
    void shouldNotSellWhatIsRiskierThanTheCustomerBears() {
        var holding = compiled("financial-services", "holding");
        var risky = json("{\"product_type\": \"fund\", \"product_risk\": \"r4\", \"customer_risk\": \"r2\"}");

        assertThat(broken(holding, risky)).contains("suitable");
        assertThat(broken(holding, with(risky, "{\"mismatch_confirmed\": true}"))).doesNotContain("suitable");
        assertThat(broken(holding, with(risky, "{\"customer_risk\": \"r5\"}"))).doesNotContain("suitable");
    }

    @Test
    void shouldAskForALicenceBeforeSupplyingFood() {
        var outlet = compiled("consumer-goods", "customer");

        assertThat(broken(outlet, json("{\"outlet_type\": \"grocery\", \"categories\": [\"personal\", \"drink\"]}"))).contains("licence_for_food");
        assertThat(broken(outlet, json("{\"outlet_type\": \"grocery\", \"categories\": [\"personal\"]}"))).isEmpty();
        assertThat(outlet.logic().required(json("{\"food_licence_no\": \"JY12345678901234\"}"))).contains("licence_expires_on");
        assertThat(outlet.logic().required(json("{\"food_licence_no\": \"YB12345678901234\"}"))).doesNotContain("licence_expires_on");
    }

    @Test
    void shouldChargeNothingUnderWarranty() {
        var order = compiled("equipment", "service_order");
        var repair = json("{\"parts\": [{\"part_no\": \"P1\", \"qty\": 2, \"price\": 150}], \"hours\": 3.5, \"labour_rate\": 200}");

        assertThat(order.logic().formulas(repair).get("total").decimalValue()).isEqualByComparingTo("1000");
        assertThat(order.logic().formulas(with(repair, "{\"in_warranty\": true}")).get("total").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void shouldKnowWhenWarrantyAndMaintenanceAreDue() {
        var device = compiled("equipment", "device");
        var formulas = device.logic().formulas(json("{\"accepted_on\": \"2026-01-01\", \"warranty_months\": 12, \"cycle_days\": 90}"));

        assertThat(formulas.path("warranty_until").asText()).isEqualTo("2027-01-01");
        assertThat(formulas.path("next_maintenance_on").asText()).isEqualTo("2026-04-01");
    }

    @Test
    void shouldForbidContingencyFeesWhereTheyAreForbidden() {
        var matter = compiled("professional-services", "matter");

        assertThat(broken(matter, json("{\"practice\": \"criminal\", \"fee_model\": \"contingency\", \"contingency_rate\": 10}"))).contains("contingency_field");
        assertThat(broken(matter, json("{\"practice\": \"litigation\", \"fee_model\": \"contingency\", \"contingency_rate\": 20}"))).containsExactly("contingency_cap");
        assertThat(matter.logic().hidden(json("{\"practice\": \"audit\"}"))).contains("court", "case_no", "opposing_party");
    }

    @Test
    void shouldSumWhatASubscriptionCostsAYear() {
        var subscription = compiled("ict-saas", "subscription");
        var formulas = subscription.logic().formulas(json("""
                {"starts_on": "2026-01-01", "months": 24, "discount": 20, "paid": 5000,
                 "lines": [{"product": "专业版", "qty": 50, "price": 600}, {"product": "实施", "qty": 1, "price": 8000, "one_off": true}]}"""));

        assertThat(formulas.get("yearly").decimalValue()).isEqualByComparingTo("24000");
        assertThat(formulas.get("total").decimalValue()).isEqualByComparingTo("56000");
        assertThat(formulas.get("outstanding").decimalValue()).isEqualByComparingTo("51000");
        assertThat(formulas.path("ends_on").asText()).isEqualTo("2027-12-31");
    }

    @Test
    void shouldNoteWhoseLeadABuyerIs() {
        var customer = compiled("real-estate", "customer");
        var lead = json("{\"source\": \"channel\", \"registered_at\": \"2026-03-01T02:00:00Z\", \"protect_days\": 30}");

        assertThat(customer.logic().required(lead)).contains("channel");
        assertThat(customer.logic().formulas(lead).path("protected_until").asText()).isEqualTo("2026-03-31");
        assertThat(broken(customer, json("{\"id_number\": \"11010519491231002X\"}"))).contains("id_consent");
    }

    @Test
    void shouldTakeTheTaxRefundIntoTheMargin() {
        var order = compiled("foreign-trade", "order");
        var formulas = order.logic().formulas(json("""
                {"lines": [{"item": "A1", "qty": 1000, "price": 2.5}], "rate": 7.1, "purchase_cost": 11300, "refund_rate": 13, "other_cost": 1500}"""));

        assertThat(formulas.get("margin").decimalValue()).isEqualByComparingTo("6250");
    }

    @Test
    void shouldMindChildren() {
        var patient = compiled("healthcare", "patient");
        var learner = compiled("training", "customer");

        assertThat(patient.logic().required(json("{\"birth_date\": \"" + java.time.LocalDate.now().minusYears(8) + "\"}"))).contains("emergency_contact", "emergency_phone");
        assertThat(patient.logic().required(json("{\"birth_date\": \"1980-01-01\"}"))).doesNotContain("emergency_contact");
        assertThat(broken(patient, json("{\"privacy_consent\": false}"))).contains("consent_signed");
        assertThat(learner.logic().required(json("{\"learner_group\": \"primary\", \"enrolled_on\": \"2026-06-01\"}"))).contains("pickup_person", "relation", "contract_no");
        assertThat(broken(learner, json("""
                {"learner_group": "primary", "payment_mode": "full", "tuition": {"amount": 5000.01, "currency": "CNY"}}"""))).containsExactly("school_fee_cap");
    }

    private static List<String> broken(CompiledTemplate template, ObjectNode data) {
        return template.logic().broken(data).stream().map(Rule::key).toList();
    }

    private static ObjectNode json(String data) {
        return (ObjectNode) PresetFiles.parse(data);
    }

    private static ObjectNode with(ObjectNode data, String more) {
        return data.deepCopy().setAll(json(more));
    }

    private static CompiledTemplate compiled(String preset, String template) {
        return compiled(PresetFiles.FOLDER.resolve(preset).resolve("templates").resolve(template + ".json"));
    }

    private static CompiledTemplate compiled(Path file) {
        return new SchemaTemplate(TemplateReader.read(PresetFiles.read(file), 1));
    }
}
