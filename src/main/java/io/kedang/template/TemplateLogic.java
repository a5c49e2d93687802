package io.kedang.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * The expressions of a template, compiled. An expression that lacks a value it needs has no result: then a formula is absent, a rule holds,
 * and a field is visible and not required. Nothing here fails on data that {@link CompiledTemplate#check} would refuse; cost is bounded.
 */
public interface TemplateLogic {

    /** Whether the template has any expression at all; when not, everything else here answers with nothing. */
    boolean empty();

    /** @return keys of the fields that are not there, by themselves or with their section */
    Set<String> hidden(ObjectNode data);

    /** @return keys of the visible fields that must be filled in because of a condition */
    Set<String> required(ObjectNode data);

    /** @return the values that a new record begins with, by field */
    ObjectNode defaults();

    /** @return the values of all formulas that have one, by field */
    ObjectNode formulas(ObjectNode data);

    /** @return the rules that do not hold */
    List<Rule> broken(ObjectNode data);

    /** @return keys of the fields that a rule looks at */
    Set<String> uses(Rule rule);
}
