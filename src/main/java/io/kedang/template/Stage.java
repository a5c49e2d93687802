package io.kedang.template;

import io.kedang.kernel.Label;
import java.util.List;

/** A service stage (服务阶段) that records of the template can be in. @param moves keys of the stages that may follow; null for any */
public record Stage(String key, Label label, String color, List<String> moves) {

    public boolean mayMoveTo(String other) {
        return moves == null || key.equals(other) || moves.contains(other);
    }
}
