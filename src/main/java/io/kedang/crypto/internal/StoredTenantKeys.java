package io.kedang.crypto.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms.Wrapped;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tenants' keys in the control schema, wrapped with the tenant and the purpose as their context: one row cannot stand for another. */
@ApplicationScoped
class StoredTenantKeys implements TenantKeys {

    private static final Logger LOG = Logger.getLogger(StoredTenantKeys.class);
    private static final int AT_ONCE = 100;

    private final TenantKeyRows rows;
    private final DeploymentKey deployment;
    private final StoredSigners signers;
    private final Cache<UUID, TenantCipher> known;

    StoredTenantKeys(TenantKeyRows rows, DeploymentKey deployment, StoredSigners signers, CryptoConfig config) {
        this.rows = rows;
        this.deployment = deployment;
        this.signers = signers;
        this.known = Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(config.remembered()).build();
    }

    @Override
    public Uni<TenantCipher> of(Tenant tenant) {
        var cipher = known.getIfPresent(tenant.id());
        return cipher != null ? Uni.createFrom().item(cipher) : complete(tenant.id()).chain(all -> Worker.call(() -> open(tenant.id(), all)))
                .onFailure(KeyException.class).transform(failure -> unavailable(tenant.id(), failure))
                .invoke(opened -> known.put(tenant.id(), opened));
    }

    private static Problem unavailable(UUID tenant, Throwable failure) {
        LOG.errorf("the keys of tenant %s cannot be opened: %s", tenant, failure.getMessage());
        return Problem.of(CryptoError.KEYS_UNAVAILABLE);
    }

    @Override
    public Uni<Void> ensure(Tenant tenant) {
        return complete(tenant.id()).replaceWithVoid();
    }

    private Uni<List<KeyRow>> complete(UUID tenant) {
        return rows.of(tenant).chain(have -> have.size() == Purpose.values().length ? Uni.createFrom().item(have)
                : make(tenant, have).chain(() -> rows.of(tenant)));
    }

    private Uni<Void> make(UUID tenant, List<KeyRow> have) {
        var missing = Arrays.stream(Purpose.values()).filter(purpose -> have.stream().noneMatch(row -> row.purpose() == purpose)).toList();
        return Multi.createFrom().iterable(missing)
                .onItem().transformToUniAndConcatenate(purpose -> Worker.call(() -> TinkKeysets.generate(KeyKinds.of(purpose)))
                        .chain(keys -> Worker.call(() -> wrap(tenant, purpose, keys)).chain(wrapped -> rows.insert(tenant, purpose, wrapped, newest(keys)))))
                .collect().asList().replaceWithVoid();
    }

    private static KeyAges newest(KeysetHandle keys) {
        return KeyAges.now(TinkKeysets.ids(keys).get(0));
    }

    private Wrapped wrap(UUID tenant, Purpose purpose, KeysetHandle keys) {
        return deployment.wrap(TinkKeysets.bytes(keys), context(tenant, purpose));
    }

    private KeysetHandle unwrap(KeyRow row) {
        return TinkKeysets.ofBytes(deployment.unwrap(row.wrapped(), context(row.tenant(), row.purpose())));
    }

    private static byte[] context(UUID tenant, Purpose purpose) {
        return ("tenant/" + tenant + "/" + purpose.column()).getBytes(StandardCharsets.US_ASCII);
    }

    private TenantCipher open(UUID tenant, List<KeyRow> all) {
        var keys = new EnumMap<Purpose, KeysetHandle>(Purpose.class);
        for (var row : all) {
            if (row.wrapped() == null) {
                throw Problem.of(CryptoError.KEYS_DESTROYED);
            }
            keys.put(row.purpose(), unwrap(row));
        }
        return new TinkTenantCipher(tenant, keys);
    }

    @Override
    public Uni<List<TenantKey>> list(Tenant tenant) {
        return rows.of(tenant.id()).chain(all -> Worker.call(() -> all.stream().filter(row -> row.wrapped() != null).flatMap(this::keys).toList()))
                .onFailure(KeyException.class).transform(failure -> unavailable(tenant.id(), failure));
    }

    private Stream<TenantKey> keys(KeyRow row) {
        var ids = TinkKeysets.ids(unwrap(row));
        return ids.stream().map(id -> new TenantKey(row.purpose(), id, id.equals(ids.get(0)), row.made().madeAt(id)));
    }

    @Override
    public Uni<Void> rotate(Tenant tenant, Purpose purpose) {
        if (purpose == Purpose.ADDRESS) {
            throw new IllegalArgumentException("addresses stay");
        }
        return change(tenant, purpose, keys -> TinkKeysets.withNew(keys, KeyKinds.of(purpose)), StoredTenantKeys::newest);
    }

    @Override
    public Uni<Void> retireOld(Tenant tenant, Purpose purpose) {
        return change(tenant, purpose, TinkKeysets::onlyPrimary, keys -> KeyAges.NONE);
    }

    /** Whoever changed it in between is not overwritten: it begins again from what is there now. */
    private Uni<Void> change(Tenant tenant, Purpose purpose, UnaryOperator<KeysetHandle> change, Function<KeysetHandle, KeyAges> made) {
        return complete(tenant.id()).map(all -> all.stream().filter(row -> row.purpose() == purpose).findFirst().orElseThrow())
                .invoke(StoredTenantKeys::mustExist)
                .chain(row -> Worker.call(() -> change.apply(unwrap(row)))
                        .chain(keys -> Worker.call(() -> wrap(tenant.id(), purpose, keys)).chain(wrapped -> rows.replace(row, wrapped, made.apply(keys)))))
                .chain(done -> done ? Uni.createFrom().voidItem() : change(tenant, purpose, change, made))
                .invoke(() -> known.invalidate(tenant.id()));
    }

    private static void mustExist(KeyRow row) {
        if (row.wrapped() == null) {
            throw Problem.of(CryptoError.KEYS_DESTROYED);
        }
    }

    @Override
    public Uni<Void> destroy(UUID tenant) {
        return rows.destroy(tenant).invoke(() -> known.invalidate(tenant));
    }

    @Override
    public Uni<Integer> rewrapAll() {
        return Worker.call(deployment::primary).chain(primary -> Multi.createBy().repeating().uni(() -> rewrapSome(primary)).whilst(count -> count > 0)
                .collect().with(java.util.stream.Collectors.summingInt(count -> count))
                .chain(count -> signers.rewrap(primary).map(signing -> count + signing)));
    }

    private Uni<Integer> rewrapSome(String primary) {
        return rows.notWrappedBy(primary, AT_ONCE).chain(some -> Multi.createFrom().iterable(some)
                .onItem().transformToUniAndConcatenate(row -> Worker.call(() -> wrap(row.tenant(), row.purpose(), unwrap(row))).chain(wrapped -> rows.replace(row, wrapped, KeyAges.NONE)))
                .collect().asList().map(List::size));
    }
}
