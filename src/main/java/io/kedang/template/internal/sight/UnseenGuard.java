package io.kedang.template.internal.sight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.kernel.Worker;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateError;
import io.kedang.template.internal.TemplateReader;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands before every new version of a template. It goes by the eyes of whoever publishes, whoever wrote the draft. */
@Singleton
public class UnseenGuard {

    /** For each of some fields the last versions that had it: it may have come and gone. */
    private static final String GONE = """
            SELECT k.key, v.version, v.document::text FROM unnest($2::text[]) AS k(key) JOIN template v ON v.key = $1 AND v.document -> 'properties' ? k.key
            WHERE NOT EXISTS (SELECT FROM template n WHERE n.key = v.key AND n.version = v.version + 1 AND n.document -> 'properties' ? k.key)""";

    private final FieldGate gate;
    private final ObjectMapper json;

    UnseenGuard(FieldGate gate, ObjectMapper json) {
        this.gate = gate;
        this.json = json;
    }

    /** Fails with {@link TemplateError#TEMPLATE_UNSEEN}. */
    public Uni<Void> mustSee(TenantConnection connection, Actor actor, Template before, Template after, JsonNode remedies) {
        return unseen(connection, actor, before, after, remedies).invoke(found -> {
            if (!found.isEmpty()) {
                throw Problem.of(TemplateError.TEMPLATE_UNSEEN, found);
            }
        }).replaceWithVoid();
    }

    /**
     * What of the next version would show the actor more than they see now.
     *
     * @param before   null for a new template
     * @param remedies by field, or null
     */
    public Uni<List<Violation>> unseen(TenantConnection connection, Actor actor, Template before, Template after, JsonNode remedies) {
        return actor.isAdmin() ? Uni.createFrom().item(List.of())
                : gone(connection, before, after)
                        .chain(gone -> Worker.call(() -> UnseenChanges.of(new Eyes(actor, gate), new Lineage(before, gone, after), remedies, actor.request().lang())));
    }

    private Uni<Map<String, List<Template>>> gone(TenantConnection connection, Template before, Template after) {
        var anew = before == null ? new String[0] : after.fields().stream().map(Field::key).filter(key -> before.field(key).isEmpty()).toArray(String[]::new);
        return anew.length == 0 ? Uni.createFrom().item(Map.of()) : connection.execute(Statement.of(GONE, after.key(), anew)).map(this::gone);
    }

    private Map<String, List<Template>> gone(RowSet<Row> rows) {
        var gone = new HashMap<String, List<Template>>();
        rows.forEach(row -> gone.computeIfAbsent(row.getString(0), key -> new ArrayList<>()).add(TemplateReader.read(parse(row.getString(2)), row.getInteger(1))));
        return gone;
    }

    private JsonNode parse(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored template is not JSON", stored);
        }
    }
}
