package io.kedang.template.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.TemplateError;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Templates over the tenant's table. Published versions never change, so compiled ones are kept as long as there is room;
 * which version is the published one is asked again after {@link #REMEMBERED}.
 */
@Singleton
class StoredTemplates implements Templates {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    /** Of each template the version in force: the published one, or the last of a retired one. */
    private static final String IN_FORCE = """
            SELECT DISTINCT ON (began, key) key, version, document::text, same_since, state = 'published'
            FROM (SELECT *, min(created_at) OVER (PARTITION BY key) AS began FROM template) AS versions
            ORDER BY began, key, state = 'published' DESC, version DESC""";
    private static final String VERSION = "SELECT key, version, document::text, same_since FROM template WHERE key = $1 AND version = $2 AND state <> 'draft'";
    private static final String RETIRE = "UPDATE template SET state = 'retired' WHERE key = $1 AND state = 'published'";
    private static final String INSERT = """
            INSERT INTO template (key, version, state, document, created_by, published_at, created_at)
            SELECT $1::text, coalesce(max(version), 0) + 1, 'published', ($2::text)::jsonb, $3::uuid, now(), clock_timestamp() FROM template WHERE key = $1
            RETURNING version""";

    private record VersionKey(UUID tenant, String key, int version) {
    }

    /** @param open whether new records are taken in */
    private record InForce(CompiledTemplate compiled, boolean open) {
    }

    private final TenantSessions sessions;
    private final TenantSchemas schemas;
    private final ObjectMapper json;
    private final Cache<VersionKey, CompiledTemplate> versions = Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<UUID, List<InForce>> inForce = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();

    StoredTemplates(TenantSessions sessions, TenantSchemas schemas, ObjectMapper json) {
        this.sessions = sessions;
        this.schemas = schemas;
        this.json = json;
    }

    @Override
    public Uni<List<Template>> published(Tenant tenant) {
        return known(tenant).map(list -> list.stream().filter(InForce::open).map(found -> found.compiled().template()).toList());
    }

    @Override
    public Uni<List<Template>> inForce(Tenant tenant) {
        return known(tenant).map(list -> list.stream().map(found -> found.compiled().template()).toList());
    }

    @Override
    public Uni<CompiledTemplate> published(Tenant tenant, String key) {
        return inForce(tenant, key).map(InForce::compiled);
    }

    @Override
    public Uni<CompiledTemplate> open(Tenant tenant, String key) {
        return inForce(tenant, key).map(found -> {
            if (!found.open()) {
                throw Problem.of(TemplateError.TEMPLATE_RETIRED);
            }
            return found.compiled();
        });
    }

    private Uni<InForce> inForce(Tenant tenant, String key) {
        return known(tenant).map(list -> among(list, key).orElseThrow(() -> Problem.of(TemplateError.TEMPLATE_NOT_FOUND)));
    }

    @Override
    public Optional<CompiledTemplate> remembered(Tenant tenant, String key) {
        return Optional.ofNullable(inForce.getIfPresent(tenant.id())).flatMap(list -> among(list, key)).map(InForce::compiled);
    }

    private static Optional<InForce> among(List<InForce> list, String key) {
        return list.stream().filter(found -> found.compiled().template().key().equals(key)).findFirst();
    }

    private Uni<List<InForce>> known(Tenant tenant) {
        var known = inForce.getIfPresent(tenant.id());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return sessions.readOne(tenant, Statement.of(IN_FORCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> new InForce(compile(tenant, row), row.getBoolean(4))).toList())
                .invoke(list -> inForce.put(tenant.id(), list));
    }

    /** Forgets what this node remembers of what is in force. */
    void changed(Tenant tenant) {
        inForce.invalidate(tenant.id());
    }

    @Override
    public Uni<CompiledTemplate> version(Tenant tenant, String key, int version) {
        var known = versions.getIfPresent(new VersionKey(tenant.id(), key, version));
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return sessions.readOne(tenant, Statement.of(VERSION, key, version)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(TemplateError.TEMPLATE_NOT_FOUND);
            }
            return compile(tenant, rows.iterator().next());
        });
    }

    private CompiledTemplate compile(Tenant tenant, Row row) {
        var key = new VersionKey(tenant.id(), row.getString(0), row.getInteger(1));
        return versions.get(key, missing -> new KeptTemplate(new SchemaTemplate(TemplateReader.read(parse(row.getString(2)), missing.version())), row.getInteger(3)));
    }

    private JsonNode parse(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored template is not JSON", stored);
        }
    }

    @Override
    public CompiledTemplate compile(JsonNode document, int version, Lang lang) {
        var violations = TemplateChecker.check(document, lang);
        if (!violations.isEmpty()) {
            throw Problem.of(TemplateError.TEMPLATE_INVALID, violations);
        }
        return new SchemaTemplate(TemplateReader.read(document, version));
    }

    @Override
    public Uni<Template> publish(Tenant tenant, JsonNode document, UUID by) {
        return Worker.call(() -> checked(document))
                .chain(draft -> schemas.define(tenant, FieldIndexes.of(draft).stream().map(FieldIndexes.Index::create).toList())
                        .chain(() -> store(tenant, draft.key(), document, by)))
                .invoke(() -> changed(tenant))
                .map(version -> TemplateReader.read(document, version));
    }

    /** Compiles every expression: too long for an event loop. */
    private static Template checked(JsonNode document) {
        var violations = TemplateChecker.check(document, Lang.EN);
        if (!violations.isEmpty()) {
            throw Problem.of(TemplateError.TEMPLATE_INVALID, violations);
        }
        return TemplateReader.read(document, 0);
    }

    private Uni<Integer> store(Tenant tenant, String key, JsonNode document, UUID by) {
        return sessions.writeTogether(tenant, List.of(Statement.of(RETIRE, key), Statement.of(INSERT, key, document.toString(), by)))
                .map(results -> results.get(1).iterator().next().getInteger(0));
    }
}
