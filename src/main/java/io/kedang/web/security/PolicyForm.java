package io.kedang.web.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.signin.Who;
import io.kedang.web.form.FormValues;
import io.kedang.web.show.Reader;
import io.kedang.web.view.SecurityPage.AddressRow;
import io.kedang.web.view.SecurityPage.HoursRow;
import io.kedang.web.view.SecurityPage.Option;
import io.kedang.web.view.SecurityPage.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The policy as the form has it: a row a rule and one for another. A row with nothing in it is no rule. */
final class PolicyForm {

    private static final int MOST_ROWS = 50;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private PolicyForm() {
    }

    static ObjectNode json(FormValues form) {
        var json = JsonNodeFactory.instance.objectNode();
        var addresses = json.putArray("addresses");
        var hours = json.putArray("hours");
        for (int i = 0; i < MOST_ROWS; i++) {
            var networks = form.one("addr." + i + ".networks").strip();
            if (!networks.isEmpty()) {
                var allow = addresses.addObject().put("for", form.one("addr." + i + ".role")).putArray("allow");
                List.of(networks.split("[\\s,;，；]+")).forEach(allow::add);
            }
            var days = form.all("hours." + i + ".day");
            if (!days.isEmpty()) {
                var rule = hours.addObject().put("for", form.one("hours." + i + ".role"));
                days.forEach(rule.putArray("days")::add);
                rule.put("from", form.one("hours." + i + ".from")).put("to", form.one("hours." + i + ".to")).put("zone", form.one("hours." + i + ".zone").strip());
            }
        }
        form.all("factor").forEach(json.putArray("secondFactor")::add);
        return json;
    }

    /** @param roles names by key, everyone first */
    static Rules rows(JsonNode policy, Map<String, String> roles, Reader reader, List<String> faults, boolean confirm) {
        var addresses = new ArrayList<AddressRow>();
        policy.path("addresses").forEach(rule -> addresses.add(new AddressRow(addresses.size(), options(roles, rule.path("for").asText()), lines(rule.path("allow")))));
        addresses.add(new AddressRow(addresses.size(), options(roles, Who.EVERYONE), ""));
        var hours = new ArrayList<HoursRow>();
        policy.path("hours").forEach(rule -> hours.add(new HoursRow(hours.size(), options(roles, rule.path("for").asText()), days(texts(rule.path("days")), reader),
                rule.path("from").asText(), rule.path("to").asText(), rule.path("zone").asText())));
        hours.add(new HoursRow(hours.size(), options(roles, Who.EVERYONE), days(List.of(), reader), "08:00", "20:00", reader.zone().getId()));
        var factors = texts(policy.path("secondFactor"));
        return new Rules(addresses, hours, roles.entrySet().stream().map(role -> new Option(role.getKey(), role.getValue(), factors.contains(role.getKey()))).toList(), faults, confirm);
    }

    private static List<Option> options(Map<String, String> roles, String chosen) {
        return roles.entrySet().stream().map(role -> new Option(role.getKey(), role.getValue(), role.getKey().equals(chosen))).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String lines(JsonNode list) {
        return texts(list).stream().collect(Collectors.joining("\n"));
    }

    private static List<Option> days(List<String> chosen, Reader reader) {
        var texts = SecurityTexts.in(reader.lang());
        var names = List.of(texts.monday(), texts.tuesday(), texts.wednesday(), texts.thursday(), texts.friday(), texts.saturday(), texts.sunday());
        return DAYS.stream().map(day -> new Option(day, names.get(DAYS.indexOf(day)), chosen.contains(day))).toList();
    }
}
