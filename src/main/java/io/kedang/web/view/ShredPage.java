package io.kedang.web.view;

import java.util.List;

/**
 * Asks whether a record's key is to be destroyed.
 *
 * @param fields labels of the fields that become unreadable
 * @param days until backups of before do not open for it, either
 * @param word what has to be typed
 * @param typed what was typed
 */
public record ShredPage(String record, String template, String templateName, String title, List<String> fields, String days, String word, String typed, List<String> faults) {
}
