package io.kedang.web.view;

/**
 * The designer of one template, before it has asked for anything.
 *
 * @param draft      whether there is one, so that none is asked for in vain
 * @param published  whether a version is in force
 * @param encryption what encryption takes from fields, as JSON
 */
public record DesignerPage(String key, boolean draft, boolean published, String encryption) {
}
