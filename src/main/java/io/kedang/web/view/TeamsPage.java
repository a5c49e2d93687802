package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * The teams of a company, as a tree.
 *
 * @param editor of one of them or of a new one; null while none is open
 */
public record TeamsPage(List<Node> teams, boolean mayManage, Editor editor) {

    /** A team with those below it. @param people their names, shortened */
    public record Node(String id, String name, String people, String count, boolean open, List<Node> below) {
    }

    /**
     * @param id       of a team that there is; empty for a new one
     * @param parents  where it can be: not below itself
     * @param below    whether teams are below it, so that it cannot be deleted
     */
    public record Editor(String id, String revision, String name, List<Option> parents, List<Option> members, boolean below, List<String> faults) {

        public boolean isNew() {
            return id.isEmpty();
        }
    }
}
