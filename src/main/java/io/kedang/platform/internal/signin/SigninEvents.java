package io.kedang.platform.internal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.audit.Journal;
import io.kedang.platform.Companies;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.IdentityProvider.Event;
import io.kedang.platform.PlatformConfig;
import io.kedang.tenancy.Tenant;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings what happens at the identity provider into the journals of the companies that the person belongs to: failed sign-ins, lockouts, changed passwords and second factors.
 * Read again from a little before, because events become visible late; what is in the journals already is not written twice, whoever reads it, also after a kill.
 */
@ApplicationScoped
class SigninEvents {

    private static final Logger LOG = Logger.getLogger(SigninEvents.class);
    private static final int MOST = 500;
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** How late an event may show, and how far the clocks may be apart. */
    private static final Duration LATE = Duration.ofMinutes(2);
    /** How long what cannot be written is tried; then the others' journals matter more. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final IdentityProvider identity;
    private final Companies companies;
    private final Members members;
    private final Journal journal;
    private final EventMark mark;
    private final PlatformConfig config;
    private final Cache<String, Boolean> told = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LATE.multipliedBy(2)).build();
    private final Cache<String, Boolean> complained = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(PATIENCE).build();

    SigninEvents(IdentityProvider identity, Companies companies, Members members, Journal journal, EventMark mark, PlatformConfig config) {
        this.identity = identity;
        this.companies = companies;
        this.members = members;
        this.journal = journal;
        this.mark = mark;
        this.config = config;
    }

    @Scheduled(every = "{kedang.platform.identity.events-every}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return !config.serving() ? Uni.createFrom().voidItem()
                : mark.hold(LEASE).chain(from -> from.map(this::readFrom).orElseGet(() -> Uni.createFrom().voidItem())).onFailure().recoverWithUni(this::later);
    }

    private Uni<Void> readFrom(Instant from) {
        return identity.events(from, MOST).chain(events -> Multi.createFrom().iterable(events).onItem().transformToUniAndConcatenate(this::tell).collect().asList()
                .map(failed -> next(from, events, failed.stream().flatMap(Optional::stream).findFirst(), Instant.now())))
                .chain(next -> mark.moveTo(next, config.identity().eventsEvery().minusMillis(500)));
    }

    private Uni<Void> later(Throwable failure) {
        LOG.warnf("what happened at the identity provider could not be read into the journals; tried again in a minute: %s", failure.getMessage());
        return mark.moveTo(Instant.EPOCH, AFTER_FAILURE).onFailure().recoverWithNull();
    }

    /** @param failed when what could not be written happened @return from when on to read the next time */
    static Instant next(Instant from, List<Event> events, Optional<Instant> failed, Instant now) {
        var all = events.size() < MOST;
        var reached = all ? now.minus(LATE) : events.get(events.size() - 1).at();
        var next = all || reached.isAfter(from) ? reached : from.plusMillis(1);
        return failed.filter(at -> at.isAfter(now.minus(PATIENCE)) && at.isBefore(next)).orElse(next);
    }

    /** @return when it happened, if it could not be written */
    private Uni<Optional<Instant>> tell(Event event) {
        var telling = TellingEvent.of(event);
        if (telling.isEmpty() || told.getIfPresent(event.id()) != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return tell(telling.get()).invoke(() -> told.put(event.id(), true)).replaceWith(Optional.<Instant>empty())
                .onFailure().invoke(failure -> complain(event, failure))
                .onFailure().recoverWithItem(Optional.of(event.at()));
    }

    private void complain(Event event, Throwable failure) {
        if (complained.asMap().putIfAbsent(event.id(), true) == null) {
            LOG.errorf("event %s of the identity provider could not be journaled and is tried again: %s", event.id(), failure.getMessage());
        }
    }

    private Uni<Void> tell(TellingEvent event) {
        return companies.ofUser(event.userId()).onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUniAndConcatenate(tenant -> tell(tenant, event)).collect().last().replaceWithVoid();
    }

    private Uni<Void> tell(Tenant tenant, TellingEvent event) {
        return members.ofUser(tenant, event.userId()).chain(found -> found.filter(member -> member.state() != MemberState.REMOVED).map(Member::id)
                .map(member -> journal.writeOnce(tenant, event.entry(member), event.at())).orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
