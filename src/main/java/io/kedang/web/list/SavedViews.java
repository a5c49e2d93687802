package io.kedang.web.list;

import io.kedang.archive.Condition;
import io.kedang.template.ListView;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordList.Tab;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The template's list views as tabs: each is an address of the list like any other. */
final class SavedViews {

    private SavedViews() {
    }

    /** Everything first. A view with a condition that the reader may not ask for is not offered: without it, it would show something else. */
    static List<Tab> tabs(Askable askable, ListAddress address, Reader reader) {
        var template = askable.template();
        var views = template.views().stream().flatMap(each -> address(each, askable).map(target -> tab(reader.read(each.label()), target, address)).stream()).toList();
        if (views.isEmpty()) {
            return List.of();
        }
        var everything = ListAddress.read(template.key(), Map.of());
        return Stream.concat(Stream.of(tab(reader.fields().viewAll(), everything, address)), views.stream()).toList();
    }

    private static Optional<ListAddress> address(ListView saved, Askable can) {
        var conditions = saved.conditions().stream().map(Condition::parse).flatMap(Optional::stream).toList();
        var askable = conditions.size() == saved.conditions().size() && conditions.stream().allMatch(can::condition);
        var sort = can.order(saved.sort().replaceFirst("^-", "")) ? saved.sort() : null;
        return askable ? Optional.of(new ListAddress(can.template().key(), conditions, sort, saved.columns(), null, null)) : Optional.empty();
    }

    private static Tab tab(String label, ListAddress target, ListAddress here) {
        return new Tab(label, target.url(), target.url().equals(here.plain().url()));
    }
}
