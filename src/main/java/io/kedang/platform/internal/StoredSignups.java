package io.kedang.platform.internal;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.RequestInfo;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.kernel.Worker;
import io.kedang.platform.PasswordHash;
import io.kedang.platform.PlatformConfig;
import io.kedang.platform.PlatformError;
import io.kedang.platform.SignupRequest;
import io.kedang.platform.Signups;
import io.kedang.template.Presets;
import io.kedang.tenancy.TenantRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Sign-ups over the control schema: the code first, then the saga. */
@ApplicationScoped
class StoredSignups implements Signups {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SignupStore store;
    private final SignupSaga saga;
    private final Codes codes;
    private final Presets presets;
    private final TenantRegistry tenants;
    private final ReactiveMailer mailer;
    private final PlatformConfig config;

    StoredSignups(SignupStore store, SignupSaga saga, Codes codes, Presets presets, TenantRegistry tenants, ReactiveMailer mailer, PlatformConfig config) {
        this.store = store;
        this.saga = saga;
        this.codes = codes;
        this.presets = presets;
        this.tenants = tenants;
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Uni<UUID> start(SignupRequest request, RequestInfo from) {
        var violations = SignupRules.check(request, presets, from.lang());
        if (!violations.isEmpty()) {
            return Uni.createFrom().failure(Problem.of(PlatformError.SIGNUP_INVALID, violations));
        }
        var email = request.email().toLowerCase(Locale.ROOT);
        return tenants.slugTaken(request.slug())
                .invoke(taken -> refuseTaken(taken, from))
                .chain(() -> withinLimit("remoteAddress", from.address(), config.signup().perAddressAndHour()))
                .chain(() -> withinLimit("email", email, config.signup().perEmailAndHour()))
                .chain(() -> hashed(request.password()))
                .chain(hash -> begin(request, email, hash, from));
    }

    private static void refuseTaken(boolean taken, RequestInfo from) {
        if (taken) {
            throw Problem.of(PlatformError.SIGNUP_INVALID, List.of(new Violation("/slug", "slug_taken", Texts.get(from.lang(), "signup.slug_taken"))));
        }
    }

    private Uni<Void> withinLimit(String column, String value, int most) {
        return store.begunBy(column, value, HOUR).invoke(count -> {
            if (count >= most) {
                throw Problem.of(CommonError.TOO_MANY_REQUESTS).with("retryAfter", HOUR.toSeconds());
            }
        }).replaceWithVoid();
    }

    private static Uni<String> hashed(String password) {
        return Worker.call(() -> PasswordHash.of(password));
    }

    private Uni<UUID> begin(SignupRequest request, String email, String passwordHash, RequestInfo from) {
        var code = codes.make();
        var signup = row(request, email, passwordHash, from);
        signup.codeHash = codes.hash(signup.id, code);
        return store.insert(signup).call(() -> mailCode(signup, code)).replaceWith(signup.id);
    }

    private SignupEntity row(SignupRequest request, String email, String passwordHash, RequestInfo from) {
        var signup = new SignupEntity();
        signup.id = Ids.next();
        signup.state = SignupEntity.AWAITING_CODE;
        signup.tenantId = Ids.next();
        signup.companyName = request.companyName().strip();
        signup.slug = request.slug();
        signup.email = email;
        signup.personName = request.name().strip();
        signup.preset = request.preset();
        signup.locale = request.locale();
        signup.passwordHash = passwordHash;
        signup.codeExpiresAt = Instant.now().plus(config.signup().codeLife());
        signup.consentAt = Instant.now();
        signup.remoteAddress = from.address();
        signup.createdAt = Instant.now();
        signup.updatedAt = signup.createdAt;
        return signup;
    }

    private Uni<Void> mailCode(SignupEntity signup, String code) {
        return mailer.send(Mail.withText(signup.email, Texts.get(signup.lang(), "mail.code.subject", code),
                Texts.get(signup.lang(), "mail.code.body", signup.personName, signup.companyName, code, Long.toString(config.signup().codeLife().toMinutes()))));
    }

    @Override
    public Uni<Finished> confirm(UUID id, String code) {
        return store.find(id).map(found -> found.filter(signup -> !signup.is(SignupEntity.UNDONE)).orElseThrow(() -> Problem.of(PlatformError.SIGNUP_NOT_FOUND)))
                .call(signup -> proved(signup, code))
                .chain(signup -> signup.is(SignupEntity.DONE) ? finished(signup.id) : make(signup));
    }

    private Uni<Void> proved(SignupEntity signup, String code) {
        if (signup.is(SignupEntity.AWAITING_CODE) && signup.codeExpiresAt.isBefore(Instant.now())) {
            throw Problem.of(PlatformError.SIGNUP_CODE_EXPIRED);
        }
        return store.attempt(signup.id).invoke(allowed -> {
            if (!allowed && signup.is(SignupEntity.AWAITING_CODE)) {
                throw Problem.of(PlatformError.SIGNUP_CODE_EXPIRED);
            }
            if (code == null || !allowed && !signup.is(SignupEntity.PROVISIONING) || !codes.matches(signup.id, code.strip(), signup.codeHash)) {
                throw Problem.of(PlatformError.SIGNUP_CODE_WRONG);
            }
        }).replaceWithVoid();
    }

    private Uni<Finished> make(SignupEntity signup) {
        return store.lease(signup.id, config.signup().lease())
                .invoke(leased -> {
                    if (!leased) {
                        throw Problem.of(PlatformError.SIGNUP_NOT_FINISHED).with("retryAfter", 2);
                    }
                })
                .chain(() -> saga.run(signup)
                        .onFailure(StoredSignups::lostSlug).call(() -> saga.undo(signup))
                        .onFailure(failure -> !lostSlug(failure)).call(() -> released(signup)))
                .chain(() -> finished(signup.id));
    }

    private static boolean lostSlug(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == PlatformError.SIGNUP_SLUG_TAKEN;
    }

    private Uni<SignupEntity> released(SignupEntity signup) {
        return store.update(signup.id, row -> {
            row.failures++;
            row.leasedUntil = null;
        });
    }

    private Uni<Finished> finished(UUID id) {
        return store.find(id).chain(signup -> tenants.find(signup.orElseThrow().tenantId)
                .map(tenant -> new Finished(tenant.orElseThrow(() -> Problem.of(PlatformError.SIGNUP_NOT_FOUND)), !signup.orElseThrow().userCreated)));
    }

    @Override
    public Uni<Suggestion> suggest(String companyName) {
        return firstFree(Slugs.suggest(companyName), 1);
    }

    private Uni<Suggestion> firstFree(String slug, int number) {
        var candidate = number == 1 ? slug : slug + "-" + number;
        return available(candidate).chain(free -> free || number == 20
                ? Uni.createFrom().item(new Suggestion(candidate, free)) : firstFree(slug, number + 1));
    }

    @Override
    public Uni<Boolean> available(String slug) {
        if (!Slugs.wellFormed(slug) || Slugs.reserved(slug)) {
            return Uni.createFrom().item(false);
        }
        return tenants.slugTaken(slug).map(taken -> !taken);
    }
}
