package io.kedang.access.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The policy as JSON, in the API and in the company's setting {@code signin}. Reading collects everything that is wrong. */
public final class PolicyJson {

    private static final Set<String> MEMBERS = Set.of("addresses", "hours", "secondFactor");
    private static final int MOST_RULES = 50;
    private static final int MOST_NETWORKS = 200;
    private static final String ROLE = "[a-z][a-z0-9_-]{0,63}";

    private final Lang lang;
    private final List<Violation> violations = new ArrayList<>();

    private PolicyJson(Lang lang) {
        this.lang = lang;
    }

    /** @param violations is given what is wrong; the policy is to be used only when that stays empty */
    public static SigninPolicy read(JsonNode json, Lang lang, List<Violation> violations) {
        var reader = new PolicyJson(lang);
        var policy = reader.policy(json);
        violations.addAll(reader.violations);
        return policy;
    }

    private SigninPolicy policy(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> require(MEMBERS.contains(name), "/" + name, "unknown_field"));
        return new SigninPolicy(
                elements(json, "addresses").map(at -> addresses(at.node, at.pointer)).toList(),
                elements(json, "hours").map(at -> hours(at.node, at.pointer)).toList(),
                elements(json, "secondFactor").map(at -> who(at.node, at.pointer)).toList());
    }

    private record At(JsonNode node, String pointer) {
    }

    private Stream<At> elements(JsonNode json, String name) {
        var list = json.path(name);
        var good = list.isMissingNode() || list.isArray() && list.size() <= MOST_RULES;
        require(good, "/" + name, "signin.rules");
        return IntStream.range(0, good ? list.size() : 0).mapToObj(i -> new At(list.get(i), "/" + name + "/" + i));
    }

    private AddressRule addresses(JsonNode rule, String pointer) {
        var allow = rule.path("allow");
        require(allow.isArray() && !allow.isEmpty() && allow.size() <= MOST_NETWORKS, pointer + "/allow", "signin.networks");
        var networks = new ArrayList<Network>();
        for (int i = 0; i < Math.min(allow.size(), MOST_NETWORKS); i++) {
            var network = Network.parse(allow.get(i).asText().strip());
            require(network.isPresent(), pointer + "/allow/" + i, "signin.network");
            network.ifPresent(networks::add);
        }
        return new AddressRule(who(rule.path("for"), pointer + "/for"), List.copyOf(networks));
    }

    private HoursRule hours(JsonNode rule, String pointer) {
        var from = time(rule.path("from"), pointer + "/from");
        var to = time(rule.path("to"), pointer + "/to");
        require(!from.equals(to), pointer + "/to", "signin.hours");
        return new HoursRule(who(rule.path("for"), pointer + "/for"), days(rule.path("days"), pointer + "/days"), from, to, zone(rule.path("zone"), pointer + "/zone"));
    }

    private Set<DayOfWeek> days(JsonNode list, String pointer) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        require(list.isArray() && !list.isEmpty() && list.size() <= 7, pointer, "signin.days");
        list.forEach(name -> {
            var day = Arrays.stream(DayOfWeek.values()).filter(known -> key(known).equals(name.asText())).findFirst();
            require(day.isPresent(), pointer, "signin.days");
            day.ifPresent(days::add);
        });
        return days;
    }

    private LocalTime time(JsonNode text, String pointer) {
        var good = text.isTextual() && text.asText().matches("([01][0-9]|2[0-3]):[0-5][0-9]");
        require(good, pointer, "signin.time");
        return good ? LocalTime.parse(text.asText()) : LocalTime.MIN;
    }

    private ZoneId zone(JsonNode text, String pointer) {
        try {
            if (text.isTextual() && text.asText().length() <= 64) {
                return ZoneId.of(text.asText());
            }
        } catch (DateTimeException unknown) {
            // said below
        }
        require(false, pointer, "signin.zone");
        return ZoneId.of("UTC");
    }

    private Who who(JsonNode role, String pointer) {
        var good = role.isTextual() && role.asText().matches(ROLE);
        require(good, pointer, "signin.role");
        return new Who(good ? role.asText() : Who.EVERYONE);
    }

    private void require(boolean good, String pointer, String code) {
        if (!good) {
            violations.add(new Violation(pointer, code.substring(code.indexOf('.') + 1), Texts.get(lang, code)));
        }
    }

    private static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    public static ObjectNode write(SigninPolicy policy) {
        var json = JsonNodeFactory.instance.objectNode();
        var addresses = json.putArray("addresses");
        policy.addresses().forEach(rule -> {
            var allow = addresses.addObject().put("for", rule.who().role()).putArray("allow");
            rule.networks().forEach(network -> allow.add(network.text()));
        });
        var hours = json.putArray("hours");
        policy.hours().forEach(rule -> {
            var line = hours.addObject().put("for", rule.who().role());
            var days = line.putArray("days");
            rule.days().stream().sorted().forEach(day -> days.add(key(day)));
            line.put("from", rule.from().toString()).put("to", rule.to().toString()).put("zone", rule.zone().getId());
        });
        var factor = json.putArray("secondFactor");
        policy.secondFactor().forEach(who -> factor.add(who.role()));
        return json;
    }
}
