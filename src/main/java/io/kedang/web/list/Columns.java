package io.kedang.web.list;

import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.RecordView;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.show.Values;
import io.kedang.web.view.RecordList;
import io.kedang.web.view.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a list: the title first, then those of the address or of the template. Hidden fields have none. */
final class Columns {

    static final String STAGE = "_stage";
    static final String UPDATED = "_updated_at";
    static final String CREATED = "_created_at";

    private static final Set<FieldType> UNLISTED = EnumSet.of(FieldType.LONGTEXT, FieldType.RICHTEXT, FieldType.FILE);

    private final Template template;
    private final Askable askable;
    private final FieldView shown;
    private final Reader reader;

    Columns(Askable askable, FieldView shown, Reader reader) {
        this.template = askable.template();
        this.askable = askable;
        this.shown = shown;
        this.reader = reader;
    }

    /** All that one can choose from. */
    List<String> available() {
        var stage = template.stages().isEmpty() ? Stream.<String>empty() : Stream.of(STAGE);
        var fields = template.fields().stream().filter(field -> shown.of(field.key()) != Decision.HIDDEN && !UNLISTED.contains(field.type())).map(Field::key);
        return Stream.of(Stream.of(template.titleField()), stage, fields, Stream.of(UPDATED, CREATED)).flatMap(keys -> keys).distinct().toList();
    }

    List<String> shown(List<String> asked) {
        var available = available();
        var wanted = asked.isEmpty() ? template.columns() : asked;
        return Stream.concat(Stream.of(template.titleField()), wanted.stream()).distinct().filter(available::contains).toList();
    }

    RecordList.Column column(String key, ListAddress address, String sort) {
        var sortable = sortKey(key);
        var sorted = sortable == null ? "" : sortable.equals(sort) ? "ascending" : ("-" + sortable).equals(sort) ? "descending" : "";
        var next = sortable == null ? null : address.sortedBy(sorted.equals("ascending") || sorted.isEmpty() && newestFirst(key) ? "-" + sortable : sortable).url();
        return new RecordList.Column(key, label(key), next, sorted, number(key));
    }

    RecordList.Cell cell(String key, RecordView record) {
        return new RecordList.Cell(label(key), number(key), value(key, record));
    }

    String label(String key) {
        return template.field(key).map(field -> reader.read(field.label())).orElseGet(() -> envelopeLabel(key, reader));
    }

    static String envelopeLabel(String key, Reader reader) {
        return switch (key) {
            case STAGE -> reader.texts().stage();
            case CREATED -> reader.texts().columnCreated();
            case UPDATED -> reader.texts().columnUpdated();
            case RecordLists.ATTENTION -> reader.fields().attention();
            default -> key.substring(1);
        };
    }

    private Value value(String key, RecordView record) {
        return switch (key) {
            case STAGE -> Values.stageValue(template, record.stage(), reader);
            case UPDATED -> Value.text(Times.brief(record.updatedAt(), reader));
            case CREATED -> Value.text(Times.brief(record.createdAt(), reader));
            default -> template.field(key).map(field -> Values.of(field, record.data().get(key), record.access().view(), reader)).orElse(Value.NONE);
        };
    }

    private String sortKey(String key) {
        return switch (key) {
            case UPDATED, CREATED -> key.substring(1);
            default -> template.field(key).map(Field::key).filter(askable::order).orElse(null);
        };
    }

    private boolean newestFirst(String key) {
        return key.equals(UPDATED) || key.equals(CREATED) || template.field(key).map(Comparing::of).filter(comparing -> comparing.dated() || comparing == Comparing.NUMBER).isPresent();
    }

    private boolean number(String key) {
        return template.field(key).filter(field -> Comparing.of(field) == Comparing.NUMBER && field.type() != FieldType.RATING).isPresent();
    }
}
