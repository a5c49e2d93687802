package io.kedang.template.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Rule;
import io.kedang.template.TemplateLogic;
import java.util.List;
import java.util.Set;

/** Of a template without expressions. */
enum NoLogic implements TemplateLogic {
    INSTANCE;

    @Override
    public boolean empty() {
        return true;
    }

    @Override
    public Set<String> hidden(ObjectNode data) {
        return Set.of();
    }

    @Override
    public Set<String> required(ObjectNode data) {
        return Set.of();
    }

    @Override
    public ObjectNode defaults() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public ObjectNode formulas(ObjectNode data) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public List<Rule> broken(ObjectNode data) {
        return List.of();
    }

    @Override
    public Set<String> uses(Rule rule) {
        return Set.of();
    }
}
