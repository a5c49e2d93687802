package io.kedang.template;

import io.kedang.kernel.Label;

/** A service stage (服务阶段) that records of the template can be in. */
public record Stage(String key, Label label, String color) {
}
