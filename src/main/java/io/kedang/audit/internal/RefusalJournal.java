package io.kedang.audit.internal;

import io.kedang.access.RequestParty;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.kernel.http.ProblemDocument;
import io.kedang.kernel.http.ProblemMapper;
import io.kedang.kernel.http.RequestContext;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Journals what was refused to somebody in a company, before the refusal is sent. */
public class RefusalJournal {

    private static final Logger LOG = Logger.getLogger(RefusalJournal.class);
    private static final int FORBIDDEN = 403;

    private final Journal journal;

    RefusalJournal(Journal journal) {
        this.journal = journal;
    }

    @ServerResponseFilter
    public Uni<Void> journalRefusal(ContainerResponseContext response, RoutingContext context) {
        var party = RequestParty.of(context);
        if (response.getStatus() != FORBIDDEN || party.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return journal.writeAlone(party.get().tenant(), entry(party.get(), context, response.getEntity()))
                .onFailure().invoke(failure -> LOG.error("a refusal could not be journaled", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private static JournalEntry entry(RequestParty party, RoutingContext context, Object answer) {
        var problem = ProblemMapper.of(context);
        var code = problem.map(failed -> failed.code().slug()).orElseGet(() -> answer instanceof ProblemDocument document ? document.code() : "forbidden");
        var request = RequestContext.of(context);
        return new JournalEntry(party.memberId(), Action.REQUEST_REFUSED, true, context.request().method() + " " + shortened(context.normalizedPath()), null,
                problem.map(RefusalJournal::about).orElse(List.of()), code, request.id(), request.address(), List.of());
    }

    /** The right that was missing, or the field that it was about. */
    private static List<String> about(Problem problem) {
        return Stream.of("right", "field").map(problem.extensions()::get).filter(Objects::nonNull).map(Object::toString).toList();
    }

    private static String shortened(String path) {
        return path.length() > 200 ? path.substring(0, 200) : path;
    }
}
