package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.kernel.Lang;
import io.kedang.web.rights.RightsMessages;
import io.kedang.web.rights.RightsTexts;
import io.kedang.web.view.Shell.Link;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The pages about the company itself, for those who may open them. A new one is a line here. */
final class SettingsMenu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("members", "/members", "users", RightsMessages::members, actor -> true),
            new Entry("teams", "/settings/teams", "users-group", RightsMessages::teams, actor -> actor.may(Right.MANAGE_MEMBERS) || actor.grants().mayAssignSome()),
            new Entry("roles", "/settings/roles", "shield-lock", RightsMessages::roles, actor -> actor.may(Right.MANAGE_MEMBERS) || actor.grants().mayAssignSome()),
            new Entry("templates", "/templates", "template", RightsMessages::templates, actor -> actor.maySomewhere(Right.DESIGN)),
            new Entry("journal", "/journal", "list-check", RightsMessages::journal, actor -> actor.maySomewhere(Right.SEE_AUDIT)),
            new Entry("security", "/settings/security", "key", RightsMessages::security, actor -> actor.may(Right.MANAGE_SECURITY)),
            new Entry("encryption", "/settings/encryption", "lock", RightsMessages::encryption, actor -> actor.may(Right.MANAGE_SECURITY)),
            new Entry("watermark", "/settings/watermark", "writing", RightsMessages::watermark, actor -> actor.may(Right.MANAGE_SECURITY)),
            new Entry("stamp", "/stamp", "certificate", RightsMessages::stamp, actor -> true));

    /** @param key what its pages name as the active entry of the navigation */
    private record Entry(String key, String path, String icon, Function<RightsMessages, String> name, Predicate<Actor> open) {

        Link link(RightsMessages texts, String active, long alerts) {
            return new Link(path, name.apply(texts), icon, key.equals(active), key.equals("journal") && alerts > 0 ? Long.toString(alerts) : "");
        }
    }

    private SettingsMenu() {
    }

    /** @param alerts of the journal that wait for somebody to look */
    static List<Link> of(Actor actor, String active, long alerts, Lang lang) {
        var texts = RightsTexts.in(lang);
        return ENTRIES.stream().filter(entry -> entry.open().test(actor)).map(entry -> entry.link(texts, active, alerts)).toList();
    }
}
