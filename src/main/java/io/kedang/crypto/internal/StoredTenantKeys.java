package io.kedang.crypto.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.internal.RootKeys.Root;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tenants' keys in the control schema, each tenant's under a root key that is not in any database. */
@ApplicationScoped
class StoredTenantKeys implements TenantKeys {

    private static final Logger LOG = Logger.getLogger(StoredTenantKeys.class);
    private static final int AT_ONCE = 100;
    /** A key that was tampered with is known to nobody: it must not make everybody look again and again. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final TenantKeyRows rows;
    private final KeyWraps wraps;
    private final RootKeys roots;
    private final RetiredRoots retired;
    private final DeploymentKey deployment;
    private final StoredSigners signers;
    private final Cache<UUID, TenantCipher> known;
    private final Cache<UUID, Boolean> lookedAgain;

    StoredTenantKeys(TenantKeyRows rows, KeyWraps wraps, RootKeys roots, RetiredRoots retired, DeploymentKey deployment, StoredSigners signers, CryptoConfig config) {
        this.rows = rows;
        this.wraps = wraps;
        this.roots = roots;
        this.retired = retired;
        this.deployment = deployment;
        this.signers = signers;
        this.known = Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(config.remembered()).build();
        this.lookedAgain = Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(AGAIN_AFTER).build();
    }

    @Override
    public Uni<TenantCipher> of(Tenant tenant) {
        var cipher = known.getIfPresent(tenant.id());
        return cipher != null ? Uni.createFrom().item(cipher) : opened(tenant.id())
                .onFailure(KeyException.class).transform(failure -> unavailable(tenant.id(), failure))
                .invoke(opened -> known.put(tenant.id(), opened));
    }

    @Override
    public Uni<TenantCipher> of(Tenant tenant, List<String> recordKeys) {
        return of(tenant).chain(cipher -> recordKeys.stream().allMatch(cipher::knows) || lookedAgain.asMap().putIfAbsent(tenant.id(), true) != null ? Uni.createFrom().item(cipher) : fresh(tenant));
    }

    @Override
    public Uni<TenantCipher> fresh(Tenant tenant) {
        return Uni.createFrom().deferred(() -> {
            known.invalidate(tenant.id());
            return of(tenant);
        });
    }

    /** Once more: a root that was renewed between asking for the rows and reading it is gone, and the rows name another by now. */
    private Uni<TenantCipher> opened(UUID tenant) {
        return complete(tenant).call(all -> all.stream().anyMatch(row -> !row.destroyed() && row.root() == null) ? underNewRoot(tenant, all) : Uni.createFrom().voidItem())
                .chain(all -> Worker.call(() -> open(tenant, all))).onFailure(KeyException.class).retry().atMost(1);
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
        return Worker.call(() -> wraps.rootOf(tenant, have)).chain(root -> Multi.createFrom().iterable(missing)
                .onItem().transformToUniAndConcatenate(purpose -> Worker.call(() -> TinkKeysets.generate(KeyKinds.of(purpose)))
                        .chain(keys -> Worker.call(() -> wraps.wrap(root, tenant, purpose, keys)).chain(wrapped -> rows.insert(tenant, purpose, wrapped, newest(keys)))))
                .collect().asList()).replaceWithVoid();
    }

    private static String newest(KeysetHandle keys) {
        return TinkKeysets.ids(keys).get(0);
    }

    private TenantCipher open(UUID tenant, List<KeyRow> all) {
        var keys = new EnumMap<Purpose, KeysetHandle>(Purpose.class);
        for (var row : all) {
            mustExist(row);
            keys.put(row.purpose(), wraps.unwrap(row));
        }
        return new TinkTenantCipher(tenant, keys);
    }

    @Override
    public Uni<List<TenantKey>> list(Tenant tenant) {
        return rows.of(tenant.id()).chain(all -> Worker.call(() -> all.stream().filter(row -> !row.destroyed()).flatMap(this::keys).toList()))
                .onFailure(KeyException.class).transform(failure -> unavailable(tenant.id(), failure));
    }

    private Stream<TenantKey> keys(KeyRow row) {
        var ids = TinkKeysets.ids(wraps.unwrap(row));
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
    public Uni<Boolean> retireOld(Tenant tenant, Purpose purpose, String newest) {
        var still = new AtomicBoolean();
        return change(tenant, purpose, keys -> {
            still.set(newest(keys).equals(newest));
            return still.get() ? TinkKeysets.onlyPrimary(keys) : keys;
        }, keys -> TenantKeyRows.NO_NEW_KEY).map(done -> still.get());
    }

    /** Whoever changed it in between is not overwritten: it begins again from what is there now. */
    private Uni<Void> change(Tenant tenant, Purpose purpose, UnaryOperator<KeysetHandle> change, Function<KeysetHandle, String> made) {
        return complete(tenant.id()).map(all -> all.stream().filter(row -> row.purpose() == purpose).findFirst().orElseThrow())
                .invoke(StoredTenantKeys::mustExist)
                .chain(row -> Worker.call(() -> change.apply(wraps.unwrap(row)))
                        .chain(keys -> Worker.call(() -> wraps.wrap(wraps.rootOf(tenant.id(), List.of(row)), tenant.id(), purpose, keys)).chain(wrapped -> rows.replace(row, wrapped, made.apply(keys)))))
                .chain(done -> done ? Uni.createFrom().voidItem() : change(tenant, purpose, change, made))
                .onFailure(KeyException.class).transform(failure -> unavailable(tenant.id(), failure))
                .invoke(() -> known.invalidate(tenant.id()));
    }

    private static void mustExist(KeyRow row) {
        if (row.destroyed()) {
            throw Problem.of(CryptoError.KEYS_DESTROYED);
        }
    }

    @Override
    public Uni<Void> renewRoot(Tenant tenant) {
        return complete(tenant.id()).chain(all -> underNewRoot(tenant.id(), all));
    }

    @Override
    public Uni<List<OffsetDateTime>> retiredUntil(Tenant tenant) {
        return retired.until(tenant.id());
    }

    @Override
    public Uni<Void> destroyRetired(Tenant tenant) {
        return retired.destroyDue(tenant.id());
    }

    /** A row that somebody changes meanwhile keeps the root that it has, which is therefore not retired. */
    private Uni<Void> underNewRoot(UUID tenant, List<KeyRow> all) {
        return Worker.call(() -> roots.make(tenant)).chain(root -> Multi.createFrom().iterable(all).filter(row -> !row.destroyed())
                .onItem().transformToUniAndConcatenate(row -> under(root, row)).collect().asList()).chain(() -> retired.retire(tenant, all));
    }

    private Uni<Boolean> under(Root root, KeyRow row) {
        return Worker.call(() -> wraps.wrap(root, row.tenant(), row.purpose(), wraps.unwrap(row))).chain(wrapped -> rows.replace(row, wrapped, TenantKeyRows.NO_NEW_KEY));
    }

    /** The folder once more: until the rows were emptied somebody who had the keys open may have put them under another root. */
    @Override
    public Uni<Boolean> destroy(UUID tenant) {
        return rows.of(tenant).chain(all -> Worker.call(() -> roots.hold(tenant, all)))
                .call(() -> forget(tenant)).call(() -> rows.destroy(tenant)).call(() -> forget(tenant)).invoke(() -> known.invalidate(tenant));
    }

    @Override
    public Uni<Void> forget(UUID tenant) {
        return Worker.<Void>call(() -> {
            roots.destroyAll(tenant);
            return null;
        });
    }

    /** What still lies without a root comes under one. */
    @Override
    public Uni<Integer> rewrapAll() {
        return Multi.createBy().repeating().uni(this::rootSome).whilst(count -> count > 0).collect().with(Collectors.summingInt(count -> count))
                .chain(rooted -> Worker.call(roots::rewrapAll).map(count -> rooted + count))
                .chain(count -> Worker.call(deployment::primary).chain(signers::rewrap).map(signing -> count + signing));
    }

    private Uni<Integer> rootSome() {
        return rows.rootless(AT_ONCE).chain(some -> Multi.createFrom().iterable(some.stream().collect(Collectors.groupingBy(KeyRow::tenant)).entrySet())
                .onItem().transformToUniAndConcatenate(tenant -> underNewRoot(tenant.getKey(), tenant.getValue())).collect().asList().replaceWith(some.size()));
    }
}
