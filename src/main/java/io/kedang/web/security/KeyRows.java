package io.kedang.web.security;

import io.kedang.access.ApiKey;
import io.kedang.access.Member;
import io.kedang.template.Template;
import io.kedang.web.form.FormValues;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.SecurityPage.Account;
import io.kedang.web.view.SecurityPage.Key;
import io.kedang.web.view.SecurityPage.NewKey;
import io.kedang.web.view.SecurityPage.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys and service accounts ready to be shown. */
final class KeyRows {

    private KeyRows() {
    }

    static List<Account> accounts(List<Member> accounts) {
        return accounts.stream().map(account -> new Account(account.id().toString(), account.name())).toList();
    }

    static List<Key> keys(List<ApiKey> keys, List<Member> accounts, List<Template> templates, Reader reader) {
        var names = accounts.stream().collect(Collectors.toMap(Member::id, Member::name));
        return keys.stream().map(key -> new Key(key.id().toString(), key.prefix(), key.name(), names.getOrDefault(key.member(), ""), mayDo(key, templates, reader),
                time(key.expiresAt(), reader), key.lastUsedAt() == null ? "" : time(key.lastUsedAt(), reader) + " · " + key.lastAddress(), state(key))).toList();
    }

    private static String state(ApiKey key) {
        return key.revokedAt() != null ? "revoked" : key.good(Instant.now()) ? "good" : "ended";
    }

    private static String time(Instant at, Reader reader) {
        return Times.minute(at.atOffset(ZoneOffset.UTC), reader);
    }

    private static String mayDo(ApiKey key, List<Template> templates, Reader reader) {
        var scope = key.scope();
        var actions = actions(reader).entrySet().stream().filter(action -> scope.actions().contains(action.getKey())).map(Map.Entry::getValue).collect(Collectors.joining(", "));
        var texts = SecurityTexts.in(reader.lang());
        var names = scope.templates().isEmpty() ? texts.allTemplates()
                : templates.stream().filter(template -> scope.templates().contains(template.key())).map(template -> reader.read(template.name())).collect(Collectors.joining(", "));
        return names + ": " + actions;
    }

    private static Map<String, String> actions(Reader reader) {
        var texts = SecurityTexts.in(reader.lang());
        var names = new LinkedHashMap<String, String>();
        names.put("read", texts.actionRead());
        names.put("create", texts.actionCreate());
        names.put("update", texts.actionUpdate());
        names.put("delete", texts.actionDelete());
        names.put("import", texts.actionImport());
        names.put("export", texts.actionExport());
        return names;
    }

    /** @param form as it was sent, or empty */
    static NewKey form(FormValues form, List<Member> accounts, List<Template> templates, Reader reader, List<String> faults) {
        var texts = SecurityTexts.in(reader.lang());
        var actions = form.has("action") ? form.all("action") : List.of("read");
        var days = form.has("days") ? form.one("days") : "90";
        return new NewKey(form.one("name"),
                accounts.stream().map(account -> new Option(account.id().toString(), account.name(), account.id().toString().equals(form.one("account")))).toList(),
                templates.stream().map(template -> new Option(template.key(), reader.read(template.name()), form.all("template").contains(template.key()))).toList(),
                actions(reader).entrySet().stream().map(action -> new Option(action.getKey(), action.getValue(), actions.contains(action.getKey()))).toList(),
                form.one("networks"),
                List.of(new Option("30", texts.days30(), days.equals("30")), new Option("90", texts.days90(), days.equals("90")), new Option("180", texts.days180(), days.equals("180")),
                        new Option("365", texts.days365(), days.equals("365"))), faults);
    }
}
