package io.kedang.audit;

import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the {@code detail} of an entry says, as a sentence for somebody who knows no codes: from {@code messages/details_*.properties}. */
public final class DetailTexts {

    private static final String BUNDLE = "messages.details";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String AS = "as ";
    private static final String NAMED = ".named";

    /** What ids and keys in details stand for, as the reader may know it. */
    public interface Names {
        String person(UUID id);

        /** @param key of a role */
        String role(String key);

        /** @param key of a preset */
        String preset(String key);

        /** @param keys of fields @param target of the entry */
        String fields(String target, List<String> keys);

        /** @param path of a page */
        String page(String path);
    }

    private final Lang lang;
    private final Names names;

    public DetailTexts(Lang lang, Names names) {
        this.lang = lang;
        this.names = names;
    }

    /** @return the text, or the key itself when no text was written for it (a test looks for that) */
    public static String text(Lang lang, String key, Object... args) {
        return found(lang, key, args).orElse(key);
    }

    public static Optional<String> found(Lang lang, String key, Object... args) {
        try {
            return Optional.of(new MessageFormat(ResourceBundle.getBundle(BUNDLE, lang.locale(), NO_FALLBACK).getString(key), lang.locale()).format(args));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }

    /** @return the sentence; what nobody wrote a sentence for as it is; empty when there is nothing to say, or only {@code change} says it */
    public String of(JournalLine line) {
        var detail = line.detail() == null ? "" : line.detail();
        if (detail.startsWith(AS)) {
            return Ids.parse(detail.substring(AS.length())).map(id -> say("asMember", names.person(id))).orElse(detail);
        }
        return line.action().equals(Action.ENCRYPTION_CHANGED.column()) ? encrypted(detail) : detail.isEmpty() ? "" : said(line, detail);
    }

    private String said(JournalLine line, String detail) {
        return switch (family(line.action())) {
            case "request" -> refusal(line, detail);
            case "session" -> found(lang, "signin." + detail).orElseGet(() -> say("signin.other"));
            case "credential" -> found(lang, "credential." + detail).or(() -> found(lang, "signin." + detail)).orElse(detail);
            case "template", "records" -> template(line.action(), detail);
            case "member", "role", "team", "account", "key" -> rights(line.action(), detail);
            case "journal" -> journal(line.action(), detail);
            case "watermark", "copy" -> attempt(detail);
            case "alert" -> ActionTexts.of(lang, line.target().replaceFirst(":", "."));
            default -> other(line.action(), detail);
        };
    }

    private static String family(String action) {
        return action.substring(0, Math.max(0, action.indexOf('.')));
    }

    private String refusal(JournalLine line, String code) {
        var about = line.fields().isEmpty() ? "" : code.equals("right_missing") ? Texts.get(lang, "right." + line.fields().get(0)) : names.fields(line.target(), line.fields());
        return (about.isEmpty() ? Optional.<String>empty() : found(lang, "refusal." + code + NAMED, about)).or(() -> found(lang, "refusal." + code)).orElseGet(() -> Texts.get(lang, code));
    }

    private String template(String action, String detail) {
        var number = detail.replaceFirst("^v", "");
        return switch (action) {
            case "template.draft_saved", "template.draft_discarded", "template.imported" -> say("template.saving", number);
            case "records.upgraded", "records.imported" -> say(action, number);
            case "records.exported" -> say(action, format(detail));
            default -> say("template.version", number);
        };
    }

    private String rights(String action, String detail) {
        var parts = detail.split(" → ", 2);
        return switch (action) {
            case "member.invited" -> detail.equals("again") ? say("member.invited.again") : say(action, names.role(detail));
            case "member.roles_changed" -> parts.length < 2 ? detail : say(action, roles(parts[0]), roles(parts[1]));
            case "role.deleted" -> parts.length < 2 ? detail : say(action, parts[0], names.role(parts[1]));
            case "team.changed" -> moves(detail);
            case "key.created", "key.revoked" -> say("key.prefix", detail);
            case "role.created", "role.changed" -> "";
            default -> detail;
        };
    }

    private String roles(String keys) {
        return list(Arrays.stream(keys.split(",")).map(names::role).toList());
    }

    private String moves(String detail) {
        return List.of("+", "-").stream().map(sign -> moved(sign, Arrays.stream(detail.split(" ")).filter(word -> word.startsWith(sign)).map(word -> word.substring(1)).toList()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private String moved(String sign, List<String> ids) {
        return ids.isEmpty() ? "" : say(sign.equals("+") ? "team.came" : "team.went", list(ids.stream().map(id -> Ids.parse(id).map(names::person).orElse(id)).toList()));
    }

    private String journal(String action, String detail) {
        var words = detail.split(" ", 2);
        return switch (action) {
            case "journal.exported" -> say(words.length > 1 ? "journal.exported.filtered" : "records.exported", format(words[0]));
            case "journal.verified" -> words.length < 2 ? detail : words[0].equals("to") ? say(action, words[1]) : say("journal.verified.broken", words[1], ActionTexts.of(lang, "fault." + words[0]));
            case "journal.trimmed" -> say(action, (Object[]) detail.split("-", 2));
            default -> detail;
        };
    }

    private String attempt(String detail) {
        var words = detail.split(" ", 2);
        return words.length < 2 ? detail : found(lang, "attempt." + words[0], names.page(words[1])).orElse(detail);
    }

    private String other(String action, String detail) {
        return switch (action) {
            case "tenant.signed_up" -> say(action, names.preset(detail));
            case "record.exported" -> say("records.exported", format(detail.split(" ")[0]));
            case "record.unreadable", "keys.destroyed" -> say(action);
            case "file.stamped" -> detail.contains(" sha256:") ? say(action, format(detail.split(" ")[0]), detail.substring(detail.indexOf(':') + 1)) : detail;
            default -> detail;
        };
    }

    private String encrypted(String detail) {
        return detail.isEmpty() ? say("encryption.changed.none") : say("encryption.changed", list(Arrays.stream(detail.split(",")).map(level -> text(lang, "level." + level)).toList()));
    }

    private String format(String key) {
        return found(lang, "format." + key).orElseGet(() -> key.toUpperCase(Locale.ROOT));
    }

    private String list(List<String> words) {
        return String.join(text(lang, "comma"), words);
    }

    private String say(String key, Object... args) {
        return text(lang, key, args);
    }
}
