package io.kedang.web.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kedang.access.RoleDocuments;
import io.kedang.access.Sensitivity;
import io.kedang.audit.Action;
import io.kedang.audit.DetailTexts;
import io.kedang.audit.JournalLine;
import io.kedang.kernel.Label;
import io.kedang.web.rights.RoleInWords;
import io.kedang.web.view.JournalView.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What became of rights and settings: each part that differs, before and after. */
final class EntryChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SETTINGS = Map.of(Action.WATERMARK_CHANGED.column(), "watermark", Action.JOURNAL_SETTINGS_CHANGED.column(), "journal",
            Action.SIGNIN_POLICY_CHANGED.column(), "signin", Action.ENCRYPTION_CHANGED.column(), "encryption");

    private final EntryKnown known;
    private final SettingWords values;
    private final RoleInWords roles;

    EntryChanges(EntryKnown known, RoleInWords roles) {
        this.known = known;
        this.values = new SettingWords(known);
        this.roles = roles;
    }

    /** @return nothing where the entry tells of no change, or not of what it was before */
    List<Change> of(JournalLine line) {
        var change = json(line.change());
        if (line.action().startsWith("role.")) {
            return role(change.isMissingNode() && line.action().equals(Action.ROLE_CREATED.column()) ? JSON.createObjectNode().set("to", JSON.createObjectNode().set("document", json(line.detail()))) : change);
        }
        if (line.action().equals(Action.TEMPLATE_PUBLISHED.column())) {
            return protection(line.target(), change.path("from"), change.path("to"));
        }
        var setting = SETTINGS.get(line.action());
        return setting == null ? List.of() : setting(setting, change.path("from"), change.path("to"));
    }

    private static JsonNode json(String text) {
        try {
            return text == null || !text.startsWith("{") ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException otherwise) {
            return MissingNode.getInstance();
        }
    }

    private List<Change> setting(String setting, JsonNode from, JsonNode to) {
        var names = new LinkedHashSet<String>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> !from.path(name).equals(to.path(name)))
                .map(name -> new Change(label(setting + "." + name, name), List.of(values.of(setting, name, from.path(name))), List.of(values.of(setting, name, to.path(name))))).toList();
    }

    private List<Change> protection(String template, JsonNode from, JsonNode to) {
        var fields = new ArrayList<String>();
        to.fieldNames().forEachRemaining(fields::add);
        return fields.stream().map(field -> new Change(known.fields(template, List.of(field)), List.of(protection(from.path(field))), List.of(protection(to.path(field))))).toList();
    }

    private String protection(JsonNode field) {
        return roles.protection(Sensitivity.ofKey(field.path("sensitivity").asText()), field.path("mask").asText());
    }

    private String label(String key, String otherwise) {
        return DetailTexts.found(known.reader().lang(), "setting." + key).orElse(otherwise);
    }

    /** By its sentences: what stays is not repeated. */
    private List<Change> role(JsonNode change) {
        var changes = new ArrayList<Change>();
        var before = name(change.path("from"));
        var after = name(change.path("to"));
        if (!before.equals(after)) {
            changes.add(new Change(label("role.name", "name"), said(before), said(after)));
        }
        var had = sentences(change.path("from"));
        var has = sentences(change.path("to"));
        var gone = had.stream().filter(sentence -> !has.contains(sentence)).toList();
        var come = has.stream().filter(sentence -> !had.contains(sentence)).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            changes.add(new Change(label("role.document", "document"), gone, come));
        }
        return changes;
    }

    private static List<String> said(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private String name(JsonNode role) {
        var name = role.path("name");
        return name.isObject() ? known.reader().read(new Label(name.path("zh").asText(), name.path("en").asText())) : "";
    }

    private List<String> sentences(JsonNode role) {
        return role.path("document").isObject() ? roles.of(RoleDocuments.read("", role.path("document"))) : List.of();
    }

    /** Whether an entry's names of fields are pointers into what {@link #of} says in words. */
    static boolean speaksForFields(JournalLine line) {
        return line.action().startsWith("role.") || SETTINGS.containsKey(line.action()) || line.action().equals(Action.TEMPLATE_PUBLISHED.column());
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
