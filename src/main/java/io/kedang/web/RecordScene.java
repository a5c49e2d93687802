package io.kedang.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.FieldView;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordView;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record with all that its page shows about it.
 *
 * @param own     the version of the template that the record was last checked against: its facts are laid out by it
 * @param inForce the version in force: it says what may be seen, where the record may move and what is lacking
 * @param history null unless it is shown
 */
record RecordScene(CompiledTemplate own, CompiledTemplate inForce, FieldView view, RecordView record, List<HistoryEntry> history, List<Violation> lacks) {

    Template template() {
        return own.template();
    }

    /** The record as it is and, where its history is shown, as it was. */
    List<ObjectNode> values() {
        var all = new ArrayList<ObjectNode>(List.of(record.data()));
        if (history != null) {
            history.stream().flatMap(entry -> entry.changes().stream()).forEach(change -> Stream.of(Optional.ofNullable(change.from()), Optional.ofNullable(change.to()))
                    .flatMap(Optional::stream).forEach(value -> all.add(JsonNodeFactory.instance.objectNode().set(change.field(), value))));
        }
        return all;
    }

    String title(Reader reader) {
        return record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
    }
}
