package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * Why a member sees of a record what they see.
 *
 * @param people whom it can be asked about
 * @param answer null until somebody is chosen
 */
public record WhyPage(String recordId, String record, String template, List<Option> people, Answer answer) {

    /**
     * @param roles  what each grant of the member's roles says of this record
     * @param fields empty when the member does not see the record
     */
    public record Answer(String memberId, String member, boolean seen, List<Grant> roles, List<Field> fields) {
    }

    /** @param holds whether it lets see this record @param why in words */
    public record Grant(String role, String words, boolean holds, String why) {
    }

    /** @param state {@code clear}, {@code masked} or {@code hidden} @param shown the same in words, and how it is masked */
    public record Field(String key, String label, String level, String state, String shown, List<String> because) {
    }
}
