package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.template.CompiledTemplate;
import java.util.List;

/** How records get to a version from any of some versions before. @param steps in order, the last one to the target; empty when there is nothing before */
public record UpgradePath(CompiledTemplate target, List<Step> steps, Lang lang) {

    /** A record's data brought to the target. @param version the record's @param hidden what is hidden of it, or null */
    public Upgraded run(int version, ObjectNode data, ObjectNode hidden) {
        return Upgrade.run(steps.stream().filter(step -> step.version() > version).toList(), data, hidden, lang);
    }

    /** Whether data that came out of {@link #run} needs somebody's attention. */
    public boolean attention(Upgraded upgraded) {
        return !upgraded.unconverted().isEmpty() || !Fitness.fits(target, upgraded.data());
    }

    public int version() {
        return target.template().version();
    }
}
