package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The door between records as they lie and records in clear: {@link #sealer} before they are written, {@link #open} after they were read, and after the
 * cache. A company that encrypts nothing passes through it without a question to anybody.
 */
@ApplicationScoped
public class Vault {

    private final Choices choices;
    private final TenantKeys keys;
    private final Unreadable unreadable;

    Vault(Choices choices, TenantKeys keys, Unreadable unreadable) {
        this.choices = choices;
        this.keys = keys;
        this.unreadable = unreadable;
    }

    /** What is sealed of records of a template. Fails with a {@link Problem} of {@link CryptoError} when there is something to seal and no key. */
    public Uni<Sealer> sealer(Tenant tenant, Template template) {
        return choices.of(tenant).chain(chosen -> chosen.isEmpty() ? Uni.createFrom().item(Sealer.none(template))
                : keys.of(tenant).map(cipher -> Sealer.of(cipher, template, chosen)));
    }

    /** What is sealed of records of a template, for asking: it does not fail where keys were destroyed, but only when asked for a value. */
    public Uni<Sealer> asker(Tenant tenant, Template template) {
        return choices.of(tenant).chain(chosen -> chosen.isEmpty() ? Uni.createFrom().item(Sealer.none(template))
                : cipher(tenant, List.of()).map(cipher -> Sealer.of(cipher.orElse(null), template, chosen)));
    }

    /** The record in clear, to be shown: what cannot be opened says so. */
    public Uni<StoredRecord> open(Tenant tenant, StoredRecord record) {
        return lies(record) ? cipher(tenant, recordKeys(List.of(record))).map(cipher -> opened(tenant, cipher.orElse(null), record, false)) : Uni.createFrom().item(record);
    }

    public Uni<List<StoredRecord>> open(Tenant tenant, List<StoredRecord> records) {
        return all(tenant, records, false);
    }

    /** The record in clear, to be changed: what cannot be opened stays as it lies. */
    public Uni<StoredRecord> openToChange(Tenant tenant, StoredRecord record) {
        return lies(record) ? cipher(tenant, recordKeys(List.of(record))).map(cipher -> opened(tenant, cipher.orElse(null), record, true)) : Uni.createFrom().item(record);
    }

    /** The same with keys that are at hand, so that nothing is waited for inside a transaction: unless another node has just taken a new one into use. */
    public Uni<StoredRecord> openToChange(Tenant tenant, Sealer sealer, StoredRecord record) {
        return sealer.none() || !lies(record) || later(sealer.cipher(), record) ? openToChange(tenant, record) : Uni.createFrom().item(opened(tenant, sealer.cipher(), record, true));
    }

    private static boolean later(TenantCipher known, StoredRecord record) {
        return known != null && !recordKeys(List.of(record)).stream().allMatch(known::knows);
    }

    public Uni<List<StoredRecord>> openToChange(Tenant tenant, List<StoredRecord> records) {
        return all(tenant, records, true);
    }

    private Uni<List<StoredRecord>> all(Tenant tenant, List<StoredRecord> records, boolean toChange) {
        return records.stream().noneMatch(Vault::lies) ? Uni.createFrom().item(records)
                : cipher(tenant, recordKeys(records)).map(cipher -> records.stream().map(record -> lies(record) ? opened(tenant, cipher.orElse(null), record, toChange) : record).toList());
    }

    private static boolean lies(StoredRecord record) {
        return record.sealed() != null && record.sealed().values() != null;
    }

    private static List<String> recordKeys(List<StoredRecord> records) {
        return records.stream().filter(Vault::lies).map(record -> record.sealed().key()).filter(Objects::nonNull).toList();
    }

    /** Empty once the company's keys were destroyed: what they sealed is unreadable, and the rest is not. */
    private Uni<Optional<TenantCipher>> cipher(Tenant tenant, List<String> recordKeys) {
        return keys.of(tenant, recordKeys).map(Optional::of).onFailure(Vault::destroyed).recoverWithItem(Optional.empty());
    }

    private static boolean destroyed(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == CryptoError.KEYS_DESTROYED;
    }

    private StoredRecord opened(Tenant tenant, TenantCipher cipher, StoredRecord record, boolean toChange) {
        var opening = Opening.of(cipher, record.id(), record.sealed().key()).values(record.sealed().values(), toChange);
        unreadable.report(tenant, record.template(), record.id(), opening.broken());
        var rest = opening.left() == null && record.sealed().key() == null ? null : new Sealed(opening.left(), record.sealed().key());
        return record.with(opening.data(record.data()), opening.original(record.original()), opening.hidden(record.hidden()), rest);
    }

    /**
     * A record's JSON as the cache holds it, with its sealed values put into it.
     *
     * @param json begins with the envelope, in which nothing but the member itself reads {@code ,"data":{}
     * @return null when it must be put together anew: something of what was typed lies in clear and something sealed
     */
    public Uni<Optional<byte[]>> opened(Tenant tenant, String template, UUID id, byte[] json, Sealed sealed) {
        return cipher(tenant, Stream.ofNullable(sealed.key()).toList()).map(cipher -> {
            var opening = Opening.of(cipher.orElse(null), id, sealed.key()).values(sealed.values(), false);
            unreadable.report(tenant, template, id, opening.broken());
            return CachedJson.spliced(new String(json, StandardCharsets.UTF_8), opening).map(text -> text.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Changes of the history with their values. @param key of the record, wrapped; null when there is none or it was destroyed */
    public Uni<ArrayNode> openChanges(Tenant tenant, UUID record, long revision, String key, ArrayNode changes) {
        return cipher(tenant, Stream.ofNullable(key).toList()).map(cipher -> {
            var opening = Opening.of(cipher.orElse(null), record, key);
            var clear = changes.arrayNode();
            changes.forEach(change -> clear.add(change.has("sealed") ? opening.change(revision, change) : change));
            unreadable.report(tenant, "", record, opening.broken());
            return clear;
        });
    }

    /** Data of a record, or draft, and nothing else. */
    public Uni<String> openData(Tenant tenant, UUID id, String data, Sealed sealed) {
        return cipher(tenant, Stream.ofNullable(sealed.key()).toList()).map(cipher -> Opening.of(cipher.orElse(null), id, sealed.key()).values(sealed.values(), false).data(data));
    }
}
