package io.kedang.web.form;

import io.kedang.kernel.RichText;
import io.kedang.template.Field;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.More;
import io.kedang.web.view.Value;
import io.quarkus.qute.RawString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

/** What only some widgets have. */
final class FieldExtras {

    private FieldExtras() {
    }

    static More of(Field field, String name, FormValues values, FieldFaults.Fault fault, Reader reader) {
        return switch (field.type()) {
            case DATETIME -> More.note(zone(field, reader));
            case FILE -> More.note(files(field, reader));
            case AUTONUMBER -> More.shown(reader.fields().givenWhenFiled(), values.shown(field.key()));
            case FORMULA -> More.shown("", values.live().formulas().getOrDefault(field.key(), values.shown(field.key())));
            case RICHTEXT -> new More("", Value.NONE, new RawString(RichText.clean(values.one(name))), null, null, false);
            case TABLE -> new More("", Value.NONE, null, TableInputs.of(field, name, values, fault, reader), null, false);
            case REFERENCE -> new More("", Value.NONE, null, null, "/archive/" + field.settings().target() + "/choices", false);
            default -> More.NONE;
        };
    }

    private static String zone(Field field, Reader reader) {
        try {
            var zone = ZoneId.of(field.settings().zone());
            var same = zone.getRules().getOffset(Instant.now()).equals(reader.zone().getRules().getOffset(Instant.now()));
            return same ? "" : reader.fields().inZone(zone.getDisplayName(TextStyle.FULL, reader.lang().locale()));
        } catch (DateTimeException unknown) {
            return "";
        }
    }

    private static String files(Field field, Reader reader) {
        var texts = reader.fields();
        var kinds = field.settings().accept().stream().map(kind -> FileKinds.name(kind, texts)).collect(Collectors.joining(texts.comma()));
        var most = field.rules().maxItems() == null ? "" : texts.filesAtMost(field.rules().maxItems());
        var size = field.settings().maxMegabytes() == null ? "" : texts.fileMegabytes(field.settings().maxMegabytes());
        return java.util.stream.Stream.of(kinds, most, size).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
