package io.kedang.template.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.TemplateLogic;
import java.util.List;

/** A stored version, which knows what it has in common with those before it. @param since null when nothing */
record KeptTemplate(CompiledTemplate compiled, Integer since) implements CompiledTemplate {

    @Override
    public Template template() {
        return compiled.template();
    }

    @Override
    public int sameSince() {
        return since == null ? compiled.sameSince() : since;
    }

    @Override
    public TemplateLogic logic() {
        return compiled.logic();
    }

    @Override
    public List<Violation> check(ObjectNode data, Lang lang) {
        return compiled.check(data, lang);
    }
}
