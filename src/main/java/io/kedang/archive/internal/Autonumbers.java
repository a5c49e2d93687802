package io.kedang.archive.internal;

import io.kedang.archive.IntakeResult;
import io.kedang.template.AutonumberPattern;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneId;

/** Gives new records their numbers, in the transaction that files them: the counter waits for whoever is before, and a filing that fails takes no number. */
final class Autonumbers {

    /** Numbers follow the day of companies that have named no zone. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String NEXT = """
            INSERT INTO record_number (template_key, field, period, value) VALUES ($1, $2, $3, 1)
            ON CONFLICT (template_key, field, period) DO UPDATE SET value = record_number.value + 1 RETURNING value""";

    private Autonumbers() {
    }

    /** Always in the order of the fields, so that two filings never wait for each other. */
    static Uni<IntakeResult> assign(TenantConnection connection, CompiledTemplate compiled, IntakeResult accepted) {
        var numbered = IntakePlan.of(compiled).given().stream().filter(field -> field.type() == FieldType.AUTONUMBER).toList();
        if (numbered.isEmpty()) {
            return Uni.createFrom().item(accepted);
        }
        var day = LocalDate.now(ZONE);
        return Multi.createFrom().iterable(numbered).onItem().transformToUniAndConcatenate(field -> next(connection, compiled, field, day)
                        .invoke(number -> accepted.data().put(field.key(), AutonumberPattern.written(field.settings().numberPattern(), day, number))))
                .collect().last().map(last -> computed(compiled, accepted));
    }

    private static Uni<Long> next(TenantConnection connection, CompiledTemplate compiled, Field field, LocalDate day) {
        return connection.execute(Statement.of(NEXT, compiled.template().key(), field.key(), period(field.settings().reset(), day)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    static String period(String reset, LocalDate day) {
        return switch (reset) {
            case "year" -> day.toString().substring(0, 4);
            case "month" -> day.toString().substring(0, 7);
            case "day" -> day.toString();
            default -> "";
        };
    }

    /** Formulas may speak of the number. */
    private static IntakeResult computed(CompiledTemplate compiled, IntakeResult accepted) {
        var logic = compiled.logic();
        if (!logic.empty()) {
            var formulas = logic.formulas(accepted.data());
            formulas.remove(logic.hidden(accepted.data()));
            accepted.data().setAll(formulas);
        }
        return accepted;
    }
}
