package io.kedang.web.view;

import java.util.List;

/**
 * What every page needs around its content.
 *
 * @param lang      language of the page, {@code zh} or {@code en}
 * @param csrf      token that every form and htmx request sends back
 * @param path      address of this page, so that the language switch returns to it
 * @param active    the entry of the navigation that this page belongs to, {@code home} or {@code members}, else empty
 * @param viewer    who is signed in, null on public pages
 * @param company   the company worked for, null where none is chosen yet
 * @param companies all companies of the viewer
 * @param archives  templates of the company, as navigation
 * @param settings  pages about the company itself that the viewer may open, as navigation
 * @param seeing    the member through whose eyes the page is seen, or null
 * @param flash     message of the action that led here, or null
 */
public record Shell(String lang, String csrf, String path, String active, Viewer viewer, Company company, List<Company> companies,
        List<NavItem> archives, List<Link> settings, Seeing seeing, Flash flash) {

    /** A signed-in person. */
    public record Viewer(String name, String email, boolean admin) {
        public String initial() {
            return name.isBlank() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /** A company the viewer belongs to. */
    public record Company(String slug, String name, boolean current) {
        public String initial() {
            return name.isBlank() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /** One archive template in the navigation; the count is ready to show, or empty. */
    public record NavItem(String key, String name, String icon, String count, boolean current) {
    }

    /** A page in the navigation. @param waiting how many things there wait for the viewer, ready to show, or empty */
    public record Link(String path, String name, String icon, boolean current, String waiting) {
    }

    /** Through whose eyes a page is seen. @param why where it is said why they see it so; null where there is nothing to say */
    public record Seeing(String name, String why) {
    }

    /** A message shown once; {@code undo} is the address that takes the action back, or null. */
    public record Flash(boolean error, String text, String undo) {
    }

    /** The same page in another language. */
    public Shell in(String other) {
        return new Shell(other, csrf, path, active, viewer, company, companies, archives, settings, seeing, flash);
    }

    public String htmlLang() {
        return "zh".equals(lang) ? "zh-CN" : lang;
    }

    public boolean zh() {
        return "zh".equals(lang);
    }

    public boolean many() {
        return companies.size() > 1;
    }
}
