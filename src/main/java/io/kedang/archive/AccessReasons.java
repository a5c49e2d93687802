package io.kedang.archive;

import io.kedang.access.Actor;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.access.Grant;
import io.kedang.access.Member;
import io.kedang.access.TemplateAction;
import io.kedang.access.TemplateAccess;
import io.kedang.template.Template;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Why a member sees of a record what they see. For those who manage roles, of records that they see themselves; where a role holds records by a value that they do not
 * see in clear, the answer would tell it, and fails with {@code AccessError.MORE_THAN_HELD}.
 */
public interface AccessReasons {

    /**
     * A member's grants before a record.
     *
     * @param record  as the one who asks may see it
     * @param access  of the member, on the record's template
     * @param holding those of the member's grants that hold the record, whatever they allow
     * @param view    what the member sees of it
     */
    record Held(Member member, RecordView record, Template template, TemplateAccess access, Set<Grant> holding, FieldView view) {

        /** Whether the member sees the record at all. */
        public boolean seen() {
            return holding.stream().anyMatch(grant -> grant.allows(TemplateAction.READ));
        }

        /** Whether it is one of the grants by which the member sees the record. */
        public boolean shows(Grant grant) {
            return holding.contains(grant) && grant.allows(TemplateAction.READ);
        }
    }

    /** @param member id; {@code AccessError.MEMBER_NOT_FOUND} */
    Uni<Held> held(Actor viewer, UUID member, UUID record);

    /**
     * What the answer is and what leads to it, in the viewer's language.
     *
     * @param decision of the field; of the record itself when none was asked about: clear or hidden
     */
    record Explanation(UUID member, UUID record, String field, Decision decision, boolean writable, String words, List<Reason> reasons) {
    }

    /**
     * One grant's part in it.
     *
     * @param role     key
     * @param holds    whether the grant holds this record
     * @param decision how it shows the field; null when it does not let read
     */
    record Reason(String role, boolean holds, Decision decision, String words) {
    }

    /** @param field key; null to ask whether the record is seen at all */
    Uni<Explanation> why(Actor viewer, UUID member, UUID record, String field);
}
