package io.kedang.web.show;

import io.kedang.web.view.Value;
import java.util.regex.Pattern;

/** Values that lead somewhere. */
final class Links {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"']+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private Links() {
    }

    /** An address of the web; anything else is only shown, whatever let it in. */
    static Value of(String address) {
        return WEB.matcher(address).matches() ? Value.link(address, address) : Value.text(address);
    }

    /** The record that is referred to. One that is gone, or that the reader may not see, has no title here. */
    static Value toRecord(String id, Reader reader) {
        var record = reader.names().record(id);
        if (record.isEmpty() || !ID.matcher(id).matches()) {
            return Value.text(reader.fields().recordGone());
        }
        var title = record.get().title().isBlank() ? reader.texts().untitled() : record.get().title();
        return Value.link(record.get().binned() ? reader.fields().inTheBin(title) : title, "/records/" + id);
    }
}
