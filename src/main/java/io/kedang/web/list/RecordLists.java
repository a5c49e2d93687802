package io.kedang.web.list;

import io.kedang.access.FieldView;
import io.kedang.archive.Condition;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordQuery;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RecordList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of a list, ready for its template. */
public final class RecordLists {

    /** Whether a record lacks something under the rules in force. */
    static final String ATTENTION = "_attention";

    private final Template template;
    private final Askable askable;
    private final ListAddress address;
    private final Reader reader;
    private final Columns columns;

    /** @param shown what there may be to see */
    public RecordLists(Askable askable, FieldView shown, ListAddress address, Reader reader) {
        this.template = askable.template();
        this.askable = askable;
        this.address = address;
        this.reader = reader;
        this.columns = new Columns(askable, shown, reader);
    }

    /**
     * @param can what the reader may do here
     * @param faults what is wrong with the address, in words
     */
    public RecordList page(RecordPage page, RecordList.Can can, List<String> faults) {
        var keys = columns.shown(address.columns());
        var sort = address.sort() == null ? template.sort() : address.sort();
        return new RecordList(template.key(), reader.read(template.name()), reader.read(template.description()), template.icon(), can, count(page),
                keys.stream().map(key -> columns.column(key, address, sort)).toList(),
                page.records().stream().map(record -> new RecordList.Row("/records/" + record.id(), title(record.title()), null,
                        keys.stream().map(key -> columns.cell(key, record)).toList(), "", record.attention())).toList(),
                address.where().stream().map(condition -> ConditionWords.of(condition, template, address, reader)).toList(),
                filterable(), editor(), SavedViews.tabs(askable, address, reader), choices(keys), state(), faults,
                page.next() == null ? null : address.after(page.next()).url(), address.after() == null ? null : address.plain().url(),
                address.withoutConditions().url());
    }

    /** The address without conditions and sort that this actor may not ask for, so that a shared link still shows a list. */
    public static ListAddress allowed(ListAddress address, Askable askable) {
        var where = address.where().stream().filter(askable::condition).toList();
        var sort = address.sort() != null && askable.order(address.sort().replaceFirst("^-", "")) ? address.sort() : null;
        return new ListAddress(address.template(), where.stream().limit(RecordQuery.MOST_CONDITIONS).toList(), sort, address.columns(), address.after(), address.pick());
    }

    private String title(String title) {
        return title == null || title.isBlank() ? reader.texts().untitled() : title;
    }

    private String count(RecordPage page) {
        if (page.count() == null) {
            return "";
        }
        if (page.count() > RecordQuery.COUNTED_UP_TO) {
            return reader.texts().countAtLeast(Numbers.of(RecordQuery.COUNTED_UP_TO, reader));
        }
        return page.count() == 1 ? reader.texts().countOne() : reader.texts().countMany(Numbers.of(page.count(), reader));
    }

    private List<RecordList.FieldLink> filterable() {
        var stage = template.stages().isEmpty() ? Stream.<String>empty() : Stream.of("stage");
        var fields = template.fields().stream().filter(askable::field).map(Field::key);
        return Stream.of(stage, fields, Stream.of("updated_at", "created_at", ATTENTION)).flatMap(keys -> keys)
                .map(key -> new RecordList.FieldLink(label(key), address.picking(key).url())).toList();
    }

    private String label(String key) {
        return template.field(key).map(field -> reader.read(field.label())).orElseGet(() -> Columns.envelopeLabel(key.startsWith("_") ? key : "_" + key, reader));
    }

    private RecordList.Editor editor() {
        var key = address.pick();
        if (key == null || !askable.field(key)) {
            return null;
        }
        var cancel = address.plain().url();
        return template.field(key).map(field -> new RecordList.Editor(key, label(key), Comparing.of(field).input(), operators(field), options(field), search(field),
                askable.encrypts(key) ? reader.fields().encryptedConditions() : null, cancel)).orElseGet(() -> envelopeEditor(key, cancel));
    }

    private List<Option> operators(Field field) {
        return askable.encrypts(field.key()) ? Operators.ofSealed(operator -> askable.operator(field.key(), operator), Comparing.of(field), reader.texts())
                : Operators.of(Comparing.of(field), reader.texts());
    }

    private RecordList.Editor envelopeEditor(String key, String cancel) {
        return switch (key) {
            case "stage" -> new RecordList.Editor(key, label(key), "options", Operators.ofStage(reader.texts()), stages(), null, null, cancel);
            case ATTENTION -> new RecordList.Editor(key, label(key), "boolean", Operators.ofYesNo(reader.texts()), List.of(), null, null, cancel);
            default -> new RecordList.Editor(key, label(key), "date", Operators.ofTime(reader.texts()), List.of(), null, null, cancel);
        };
    }

    private List<Option> options(Field field) {
        return switch (Comparing.of(field)) {
            case OPTION, OPTIONS -> field.options().stream().map(option -> new Option(option.value(), reader.read(option.label()), Values.hue(option), false)).toList();
            case MEMBER -> Stream.concat(Stream.of(new Option(Condition.ME, reader.fields().me(), "blue", false)), members()).toList();
            case RECORD -> reader.names().choices().getOrDefault(field.settings().target(), Map.of()).entrySet().stream()
                    .map(record -> new Option(record.getKey(), record.getValue(), "", false)).toList();
            default -> List.of();
        };
    }

    private Stream<Option> members() {
        return reader.names().active().entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(member -> new Option(member.getKey(), member.getValue(), "gray", false));
    }

    /** Where records to compare with are looked for. */
    private static String search(Field field) {
        return field.type() == FieldType.REFERENCE ? "/archive/" + field.settings().target() + "/choices" : null;
    }

    private List<Option> stages() {
        return template.stages().stream().map(stage -> new Option(stage.key(), reader.read(stage.label()), Values.hue(stage), false)).toList();
    }

    private List<RecordList.ColumnChoice> choices(List<String> shown) {
        return columns.available().stream().filter(key -> !key.equals(template.titleField()))
                .map(key -> new RecordList.ColumnChoice(key, columns.label(key), shown.contains(key))).toList();
    }

    private List<RecordList.Param> state() {
        return address.plain().parameters().stream().map(parameter -> new RecordList.Param(parameter.getKey(), parameter.getValue())).toList();
    }

    /** The query of an address. */
    public static RecordQuery query(ListAddress address, int limit) {
        return new RecordQuery(List.<Condition>copyOf(address.where()), address.sort(), limit, address.after(), true, false);
    }
}
