package io.kedang.archive.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.Impact;
import io.kedang.kernel.Lang;
import io.kedang.template.ChangeKind;
import io.kedang.template.CompiledTemplate;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the impact counts in SQL is what one finds by taking every record in hand, with the validator that records go through. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImpactIT {

    private static final int RECORDS = 400;
    private static final int ROUNDS = 60;
    private static final Map<ChangeKind, String> CODES = Map.ofEntries(Map.entry(ChangeKind.MIN_LENGTH_UP, "too_short"), Map.entry(ChangeKind.MAX_LENGTH_DOWN, "too_long"),
            Map.entry(ChangeKind.STEP, "wrong_step"),
            Map.entry(ChangeKind.MIN_ITEMS_UP, "too_few"), Map.entry(ChangeKind.MAX_ITEMS_DOWN, "too_many"), Map.entry(ChangeKind.REQUIRED_ON, "required"));

    @Inject
    Impacts impacts;
    @Inject
    TenantSessions sessions;
    @Inject
    TenantRegistry tenants;

    @Test
    void shouldCountWhatIsThere() {
        // given
        var machines = MachineCompany.signUp();
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        var chance = new RandomMachines(20_261_122);
        var records = IntStream.range(0, RECORDS).mapToObj(i -> chance.record()).toList();
        records.forEach(record -> insert(tenant, record));
        var before = Machine.compiled(RandomMachines.document(), 1);
        var counted = EnumSet.noneOf(ChangeKind.class);

        // when, then
        for (int round = 0; round < ROUNDS; round++) {
            var after = Machine.compiled(chance.changed(), 2);
            var impact = OnVertx.await(() -> impacts.of(tenant, before.template(), after));
            assertThat(impact.records()).isEqualTo(RECORDS);
            for (var change : impact.changes()) {
                var expected = records.stream().filter(concerned(change, after)).count();
                assertThat(change.affected()).as("%s of %s in round %d", change.words().en(), change.field(), round).isEqualTo(expected);
                assertThat(change.complete()).isTrue();
                if (expected > 0) {
                    counted.add(change.kind());
                }
            }
        }
        assertThat(counted).contains(ChangeKind.OPTION_REMOVED, ChangeKind.CURRENCY_REMOVED, ChangeKind.PATTERN, ChangeKind.FIELD_REMOVED, ChangeKind.WHOLE_ON, ChangeKind.MINIMUM_UP, ChangeKind.MAXIMUM_DOWN).containsAll(CODES.keySet());
    }

    private void insert(Tenant tenant, ObjectNode data) {
        var insert = Statement.of("INSERT INTO record (id, template_key, template_version, title, data, created_by, updated_by) VALUES ($1, 'machine', 1, 'M', ($2::text)::jsonb, $1, $1)",
                UUID.randomUUID(), data.toString());
        OnVertx.await(() -> sessions.writeTogether(tenant, List.of(insert)));
    }

    /** Said anew, not with what is tested: by the codes of the validator, or by looking at the value. */
    private static Predicate<ObjectNode> concerned(Impact.Change change, CompiledTemplate after) {
        var field = change.field();
        if (CODES.containsKey(change.kind())) {
            return data -> after.check(data, Lang.EN).stream()
                    .anyMatch(violation -> violation.code().equals(CODES.get(change.kind())) && (violation.pointer() + "/").startsWith("/" + field + "/"));
        }
        return switch (change.kind()) {
            case FIELD_REMOVED -> data -> data.has(field);
            case WHOLE_ON -> data -> data.path(field).isNumber() && data.path(field).decimalValue().stripTrailingZeros().scale() > 0;
            case OPTION_REMOVED -> data -> field.equals("tags") ? data.path(field).isArray() && contains(data, field, change.detail())
                    : data.path(field).isTextual() && data.path(field).asText().equals(change.detail());
            case MINIMUM_UP -> data -> amount(data, field) != null && amount(data, field).compareTo(after.template().field(field).orElseThrow().rules().minimum()) < 0;
            case MAXIMUM_DOWN -> data -> amount(data, field) != null && amount(data, field).compareTo(after.template().field(field).orElseThrow().rules().maximum()) > 0;
            case CURRENCY_REMOVED -> data -> data.path(field).path("currency").asText().equals(change.detail());
            case PATTERN -> data -> data.has(field) && after.check(only(data, field), Lang.EN).stream().anyMatch(violation -> violation.pointer().equals("/" + field));
            default -> data -> false;
        };
    }

    /** The validator stops at a number that should be whole; its bounds are compared here. */
    private static BigDecimal amount(ObjectNode data, String field) {
        var value = field.equals("price") ? data.path(field).path("amount") : data.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static boolean contains(ObjectNode data, String field, String option) {
        for (var entry : data.path(field)) {
            if (entry.asText().equals(option)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode only(ObjectNode data, String field) {
        var one = JsonNodeFactory.instance.objectNode();
        one.set(field, data.get(field));
        return one;
    }
}
