package io.kedang.web.view;

import java.util.List;

/**
 * Why a member sees of a record what they see.
 *
 * @param roles  what each grant of the member's roles says of this record
 * @param fields empty when the member does not see the record
 */
public record WhyPage(String memberId, String member, String recordId, String record, boolean seen, List<Grant> roles, List<Field> fields) {

    /** @param holds whether it holds this record @param why in words */
    public record Grant(String role, String words, boolean holds, String why) {
    }

    /** @param state {@code clear}, {@code masked} or {@code hidden} */
    public record Field(String label, String level, String state, String shown, List<String> because) {
    }
}
