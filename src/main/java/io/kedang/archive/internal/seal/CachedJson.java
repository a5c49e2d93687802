package io.kedang.archive.internal.seal;

import java.util.Optional;

/** A whole record's JSON into which sealed values are put without reading it. */
final class CachedJson {

    private static final String DATA = ",\"data\":{";
    private static final String ORIGINAL = ",\"original\":";

    private CachedJson() {
    }

    /** Quotes in texts are escaped, so the first {@code ,"data":{} is the member. Empty when two parts of the member {@code original} would have to be joined. */
    static Optional<String> spliced(String json, Opening opening) {
        var at = json.indexOf(DATA);
        var start = at + DATA.length();
        if (!opening.originalMembers().isEmpty() && json.contains(ORIGINAL)) {
            return Optional.empty();
        }
        var out = new StringBuilder(json.length() + opening.dataMembers().length() + opening.originalMembers().length() + 20).append(json, 0, at);
        if (!opening.originalMembers().isEmpty()) {
            out.append(ORIGINAL).append('{').append(opening.originalMembers()).append('}');
        }
        out.append(DATA).append(opening.dataMembers());
        if (!opening.dataMembers().isEmpty() && json.charAt(start) != '}') {
            out.append(',');
        }
        return Optional.of(out.append(json, start, json.length()).toString());
    }
}
