package io.kedang.web.journal;

import io.kedang.access.Member;
import io.kedang.audit.Action;
import io.kedang.audit.ActionTexts;
import io.kedang.web.show.Reader;
import io.kedang.web.view.JournalView.Choice;
import io.kedang.web.view.JournalView.Filters;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a search can be narrowed by: nothing is offered that could find nothing. */
final class JournalFilters {

    /** What happens to one record or one template. Neither is ever refused: a refusal is about a request. */
    private static final Predicate<Action> ABOUT_ONE = action -> action != Action.RECORD_LISTED && Stream.of("record.", "template.").anyMatch(action.column()::startsWith);

    private JournalFilters() {
    }

    /** @param whole whether of the whole company */
    static Filters of(JournalAddress address, List<Member> people, boolean whole, Reader reader) {
        var named = EntryNames.names(people);
        var members = people.stream().map(member -> new Choice(member.id().toString(), named.get(member.id()), member.id().toString().equals(address.person()))).toList();
        var actions = Arrays.stream(Action.values()).filter(whole ? action -> true : ABOUT_ONE).map(Action::column)
                .map(key -> new Choice(key, ActionTexts.of(reader.lang(), key), key.equals(address.action())))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader.lang().locale()))).toList();
        var results = whole ? Stream.of("done", "refused").map(key -> new Choice(key, ActionTexts.of(reader.lang(), "result." + key), key.equals(address.result()))).toList() : List.<Choice>of();
        return new Filters(members, actions, results, address.from(), address.to(), address.record(), address.any());
    }
}
