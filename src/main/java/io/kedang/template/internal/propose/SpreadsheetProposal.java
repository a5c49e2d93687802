package io.kedang.template.internal.propose;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.sheet.Sheet;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.kernel.sheet.SheetReader;
import io.kedang.template.TemplateProposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a template of a spreadsheet: a field of each column, the most name-like of them the title, and notes on what was assumed. */
public final class SpreadsheetProposal {

    /** Values, and room for a heading above them. */
    private static final int MOST_ROWS = Column.MOST_VALUES + 20;
    private static final int LIST_COLUMNS = 6;

    private final Lang lang;
    private final List<String> notes = new ArrayList<>();
    private final List<ProposedField> fields = new ArrayList<>();

    private SpreadsheetProposal(Lang lang) {
        this.lang = lang;
    }

    /**
     * @param name of the file; the template is called by it
     * @throws Problem when the file cannot be read, is too large, or has nothing in it
     */
    public static TemplateProposal of(String name, byte[] file, Lang lang) {
        var proposal = new SpreadsheetProposal(lang);
        return new TemplateProposal(proposal.document(title(name), SheetReader.read(file, MOST_ROWS)), List.copyOf(proposal.notes));
    }

    private static String title(String name) {
        var plain = Sheet.cell(name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1)).replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? "客户档案" : plain;
    }

    private ObjectNode document(String name, Sheet sheet) {
        var columns = Column.of(sheet.rows());
        if (columns.isEmpty()) {
            throw Problem.of(SheetError.SPREADSHEET_EMPTY);
        }
        note("read", columns.stream().mapToInt(column -> column.values().size()).max().orElse(0), columns.size());
        if (sheet.more() || sheet.rows().stream().anyMatch(row -> row.size() > Sheet.MOST_COLUMNS)) {
            note("more", Column.MOST_VALUES, Sheet.MOST_COLUMNS);
        }
        readFields(columns.size() == Sheet.MOST_COLUMNS && columns.stream().noneMatch(SpreadsheetProposal::namesRecords) ? columns.subList(0, Sheet.MOST_COLUMNS - 1) : columns);
        return document(name);
    }

    private void readFields(List<Column> columns) {
        var keys = new Keys();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var label = column.header().isEmpty() ? unnamed(i) : HeaderWords.label(column.header());
            var field = new ProposedField(keys.next(HeaderWords.known(column.header()) ? label.en() : column.header(), "field"), label, column, Kind.of(column));
            fields.add(field);
            explain(field);
        }
        if (fields.stream().anyMatch(field -> !HeaderWords.known(field.column().header()))) {
            note("one_language");
        }
    }

    private static Label unnamed(int index) {
        var number = String.valueOf(index + 1);
        return new Label(Texts.get(Lang.ZH, "proposal.column", number), Texts.get(Lang.EN, "proposal.column", number));
    }

    private void explain(ProposedField field) {
        var label = field.label().in(lang);
        if (field.column().header().isEmpty()) {
            note("no_header", label);
        }
        if (field.column().filled() == 0) {
            note("no_values", label);
        }
        switch (field.kind()) {
            case CHOICE, MULTICHOICE -> note("choice", label, field.choices().size());
            case MONEY -> note("money", label, field.currency());
            case PHONE, EMAIL, RESIDENT_ID, BANK_CARD -> note("personal", label);
            default -> { }
        }
        var slips = field.column().slips(field.kind().form());
        if (slips > 0) {
            note("slips", label, slips, field.column().filled());
        }
    }

    private void note(String text, Object... args) {
        notes.add(Texts.get(lang, "proposal." + text, args));
    }

    private ObjectNode document(String name) {
        var document = JsonNodeFactory.instance.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        var key = new Keys().next(HeaderWords.known(name) ? HeaderWords.label(name).en() : name, "imported");
        document.put("$id", "urn:kedang:template:" + key).put("type", "object").put("additionalProperties", false);
        var required = document.putArray("required");
        var ours = document.putObject("kedang").put("format", 1).put("key", key);
        ours.set("name", ProposedField.json(HeaderWords.label(name)));
        var properties = document.putObject("properties");
        var title = title();
        ours.put("titleField", title.map(ProposedField::key).orElse("record_number"));
        ours.putArray("sections").addObject().put("key", "basic").set("label", ProposedField.json(new Label("基本信息", "Basics")));
        var columns = ours.putObject("list").putArray("columns");
        fields.stream().map(ProposedField::key).limit(LIST_COLUMNS).forEach(columns::add);
        for (var field : fields) {
            var names = title.filter(field::equals).isPresent();
            properties.set(field.key(), field.schema(10 * (properties.size() + 1), names));
            if (names || field.column().full()) {
                required.add(field.key());
            }
        }
        if (title.isEmpty()) {
            number(properties);
        }
        return document;
    }

    /** A template without any text names its records by a number. */
    private void number(ObjectNode properties) {
        note("numbered");
        var ours = properties.putObject("record_number").put("type", "string").put("maxLength", 64).putObject("kedang").put("type", "autonumber");
        ours.set("label", ProposedField.json(new Label("编号", "Number")));
        ours.put("section", "basic").put("order", 0).put("pattern", "{yyyy}-{0000}").put("reset", "year").put("searchable", true);
    }

    private Optional<ProposedField> title() {
        var title = fields.stream().filter(field -> field.kind() == Kind.TEXT).min(Comparator.comparingInt(SpreadsheetProposal::unfitness));
        title.ifPresent(field -> note(field.column().full() ? "title" : "title_gaps", field.label().in(lang)));
        return title;
    }

    private static boolean namesRecords(Column column) {
        return Kind.of(column) == Kind.TEXT;
    }

    /** A header that says so, no gaps, no value twice; of equals, the first. */
    private static int unfitness(ProposedField field) {
        return (HeaderWords.title(field.column().header()) ? 0 : 4) + (field.column().full() ? 0 : 3) + (field.column().allDistinct() ? 0 : 2);
    }
}
