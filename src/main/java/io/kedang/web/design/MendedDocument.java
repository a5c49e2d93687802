package io.kedang.web.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A draft without what is wrong in it, so that the rest can be previewed: half a template shows, too. */
final class MendedDocument {

    private static final Set<String> DISPENSABLE = Set.of("help", "unit", "visibleWhen", "requiredWhen", "default", "order", "width", "widget", "mask", "sensitivity",
            "searchable", "filterable", "sortable", "unique", "collapsed", "columns");
    private static final String FALLBACK = "name";
    private final ObjectNode document;

    private MendedDocument(ObjectNode document) {
        this.document = document;
    }

    static ObjectNode of(JsonNode document, List<Violation> violations) {
        var mended = new MendedDocument(document.deepCopy());
        violations.forEach(violation -> mended.mend(violation.pointer().split("/")));
        mended.giveTitle();
        return mended.document;
    }

    private void mend(String[] path) {
        if (path.length > 2 && path[1].equals("properties")) {
            mendField(path[2].replace("~1", "/").replace("~0", "~"), path);
        } else if (path.length > 3 && path[1].equals("kedang") && path[2].equals("sections")) {
            mendSection(path);
        } else if (path.length > 2 && path[1].equals("kedang")) {
            mendOurs(path[2]);
        } else if (path.length > 1 && path[1].equals("required")) {
            keepKnownRequired();
        }
    }

    private void mendField(String key, String[] path) {
        var field = document.path("properties").path(key);
        if (path.length > 4 && path[3].equals("kedang") && field.path("kedang") instanceof ObjectNode ours) {
            if (path[4].equals("label")) {
                label(ours, "label", key);
                return;
            }
            if (DISPENSABLE.contains(path[4]) && ours.remove(path[4]) != null) {
                return;
            }
        }
        remove(key);
    }

    private void remove(String key) {
        if (document.path("properties") instanceof ObjectNode fields) {
            fields.remove(key);
            keepKnownRequired();
        }
    }

    private void mendSection(String[] path) {
        if (document.path("kedang").path("sections").path(path[3].matches("[0-9]{1,4}") ? Integer.parseInt(path[3]) : -1) instanceof ObjectNode section) {
            if (path.length > 4 && !path[4].equals("label") && !path[4].equals("key")) {
                section.remove(path[4]);
            } else {
                label(section, "label", section.path("key").asText("section"));
            }
        }
    }

    private void mendOurs(String name) {
        if (document.path("kedang") instanceof ObjectNode ours) {
            if (name.equals("name")) {
                label(ours, "name", ours.path("key").asText());
            } else if (!Set.of("key", "format", "sections", "titleField").contains(name)) {
                ours.remove(name);
            }
        }
    }

    private void keepKnownRequired() {
        if (document.path("required") instanceof ArrayNode required) {
            var known = StreamSupport.stream(required.spliterator(), false).map(JsonNode::asText).filter(document.path("properties")::has).distinct().toList();
            required.removeAll();
            known.forEach(required::add);
        }
    }

    /** Without a title nothing can be shown: the first text is one, or a field of ours. */
    private void giveTitle() {
        if (!(document.path("kedang") instanceof ObjectNode ours) || !(document.path("properties") instanceof ObjectNode fields)) {
            return;
        }
        var title = ours.path("titleField").asText("");
        if (!titled(fields.path(title))) {
            title = StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false).filter(key -> titled(fields.path(key))).findFirst().orElse(FALLBACK);
            ours.put("titleField", title);
        }
        if (!fields.has(title)) {
            fields.set(title, BlankTemplate.titleField(ours.path("sections").path(0).path("key").asText("basic")));
        }
        require(title);
    }

    private static boolean titled(JsonNode field) {
        return field.path("kedang").path("type").asText().equals("text");
    }

    private void require(String key) {
        var required = document.path("required") instanceof ArrayNode there ? there : document.putArray("required");
        if (StreamSupport.stream(required.spliterator(), false).noneMatch(each -> each.asText().equals(key))) {
            required.add(key);
        }
    }

    private static void label(ObjectNode holder, String name, String fallback) {
        var old = holder.path(name);
        var zh = old.path("zh").asText("");
        var en = old.path("en").asText("");
        holder.putObject(name).put("zh", shorten(zh.isBlank() ? en.isBlank() ? fallback : en : zh, 60)).put("en", shorten(en.isBlank() ? zh.isBlank() ? fallback : zh : en, 100));
    }

    private static String shorten(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
