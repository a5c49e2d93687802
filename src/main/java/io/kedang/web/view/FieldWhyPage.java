package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * Who sees a field, and by which role: of one record, or of a template's records at large.
 *
 * @param about  the record's title, or the template's name
 * @param back   where it was asked
 * @param record id; empty when no record is meant
 * @param answer about the chosen member; null until somebody is chosen
 * @param roles  what each role of the company says of the field
 */
public record FieldWhyPage(String about, String back, String record, String template, String field, String label, String level, List<Option> people, Answer answer, List<Line> roles) {

    /** Where it is asked again, about somebody else. */
    public String address() {
        return "/settings/who-sees/" + (record.isEmpty() ? "templates/" + template : "records/" + record) + "/" + field;
    }

    /**
     * @param state  {@code clear}, {@code masked} or {@code hidden}; empty where it depends on the record
     * @param words  the answer in one sentence
     * @param grants by which roles
     */
    public record Answer(String memberId, String member, String state, String words, List<Line> grants) {
    }

    /**
     * What one grant of a role says of the field.
     *
     * @param state {@code clear}, {@code masked}, {@code hidden}, or {@code off} where it has no say in this record
     * @param right in words
     * @param which records it is about, or why it has no say in this one
     */
    public record Line(String role, String state, String right, String which) {
    }
}
