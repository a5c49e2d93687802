package io.kedang.template.internal.logic;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import java.util.Map;
import java.util.Optional;

/** What a composed value, or a row of a sub-table, consists of. */
final class Parts extends CelValue implements SelectableValue<Object> {

    private final Map<String, Object> parts;

    Parts(Map<String, Object> parts) {
        this.parts = parts;
    }

    @Override
    public Object select(Object name) {
        return find(name).orElseThrow(() -> CelAttributeNotFoundException.forFieldResolution(String.valueOf(name)));
    }

    @Override
    public Optional<Object> find(Object name) {
        var part = parts.get(name);
        if (part == null) {
            Budget.spend(Budget.ABSENCE);
        }
        return Optional.ofNullable(part);
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return parts.isEmpty();
    }

    @Override
    public CelType celType() {
        return SimpleType.DYN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts same && parts.equals(same.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
