package io.kedang.web.design;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.access.Sensitivity;
import io.kedang.template.Encryptable;
import io.kedang.template.FieldType;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the designer must know to say at a field what encryption takes from it; the rules themselves are {@link Encryptable}'s. */
final class SealingRules {

    private SealingRules() {
    }

    /** @param chosen sensitivities that the company encrypts */
    static String json(Set<Sensitivity> chosen) {
        var rules = JsonNodeFactory.instance.objectNode();
        rules.set("sensitivities", array(chosen.stream().sorted().map(Sensitivity::key)));
        rules.set("never", types(type -> !Encryptable.possible(type)));
        rules.set("whole", types(Encryptable::found));
        rules.set("tail", types(Encryptable::foundByLastFour));
        return rules.toString();
    }

    private static ArrayNode types(Predicate<FieldType> which) {
        return array(Arrays.stream(FieldType.values()).filter(which).map(FieldType::key));
    }

    private static ArrayNode array(Stream<String> keys) {
        var array = JsonNodeFactory.instance.arrayNode();
        keys.forEach(array::add);
        return array;
    }
}
