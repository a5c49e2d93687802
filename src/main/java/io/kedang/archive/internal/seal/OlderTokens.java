package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.internal.BoundValues;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Encryptable;
import io.kedang.template.Field;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;

/**
 * While the key of tokens changes, the index on them does not know that a value under the older key is the same as one under the newer. So who writes
 * then asks. Two who write the same value in the same instant under different keys are found by the work that makes all tokens anew.
 */
public final class OlderTokens {

    private OlderTokens() {
    }

    /** Whether it has to be asked at all. */
    public static boolean matter(Sealer sealer) {
        return !sealer.none() && sealer.cipher().blindChanging();
    }

    /** Fails with {@link ArchiveError#RECORD_INVALID} when another record has a value that must not repeat. @param record in clear */
    public static Uni<Void> mustDiffer(TenantConnection connection, Sealer sealer, StoredRecord record, Lang lang) {
        return matter(sealer) ? asked(connection, sealer, record, lang) : Uni.createFrom().voidItem();
    }

    private static Uni<Void> asked(TenantConnection connection, Sealer sealer, StoredRecord record, Lang lang) {
        var data = record.dataNode();
        var unique = sealer.template().uniqueFields().stream().filter(field -> sealer.encrypts(field.key()) && Encryptable.found(field) && data.has(field.key())).toList();
        return unique.isEmpty() ? Uni.createFrom().voidItem() : connection.execute(statement(sealer, record, data, unique)).invoke(rows -> {
            if (rows.size() > 0) {
                throw taken(sealer.template().field(rows.iterator().next().getString(0)).orElseThrow(), lang);
            }
        }).replaceWithVoid();
    }

    private static Statement statement(Sealer sealer, StoredRecord record, ObjectNode data, List<Field> unique) {
        var values = new BoundValues();
        var others = " FROM record WHERE template_key = " + values.bind(record.template()) + " AND deleted_at IS NULL AND id <> " + values.bind(record.id()) + " AND (blind ->> ";
        var sql = unique.stream().map(field -> {
            var key = values.bind(field.key()) + "::text";
            var tokens = BlindValues.of(field, data.get(field.key())).map(text -> sealer.allTokens(field, text)).orElse(List.of());
            return "(SELECT " + key + others + key + ") = ANY(" + values.bind(tokens.toArray(String[]::new)) + ") LIMIT 1)";
        }).collect(Collectors.joining(" UNION ALL "));
        return new Statement(sql, values.tuple());
    }

    private static Problem taken(Field field, Lang lang) {
        return Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/data/" + field.key(), "not_unique", Texts.get(lang, "not_unique", field.label().in(lang)))));
    }
}
