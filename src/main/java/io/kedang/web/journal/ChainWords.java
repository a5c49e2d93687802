package io.kedang.web.journal;

import io.kedang.audit.ActionTexts;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.JournalChain;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.JournalView;
import java.time.ZoneOffset;

/** Where the chain stands, in words. */
final class ChainWords {

    private ChainWords() {
    }

    static JournalView.Chain of(JournalChain.State state, Reader reader) {
        var texts = JournalTexts.in(reader.lang());
        if (state.verdict() == null) {
            return new JournalView.Chain("none", texts.chainNever(Long.toString(state.entries())));
        }
        var at = Times.minute(state.checked().atOffset(ZoneOffset.UTC), reader);
        if (!state.verdict().well()) {
            return new JournalView.Chain("broken", texts.chainBroken(entry(state.verdict()), ActionTexts.of(reader.lang(), "fault." + state.verdict().fault()), at));
        }
        var since = state.entries() - state.verdict().to();
        return new JournalView.Chain("well", texts.chainWell(Long.toString(state.verdict().to()), at) + (since > 0 ? " " + texts.chainSince(Long.toString(since)) : ""));
    }

    /** What was never chained has no number of the chain, only one of the database. */
    static String entry(ChainVerdict verdict) {
        return verdict.entry() < 0 ? "#" + -verdict.entry() : verdict.entry().toString();
    }
}
