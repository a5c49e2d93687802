package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The customers of the demo company. Each is made from its own number, so that the first hundred are the same in a demo of a hundred
 * and of two thousand.
 */
final class DemoCustomers {

    private static final long SEED = 0x6b65_6461_6e67L;
    private static final int TRIES = 30;

    private final LocalDate lastDay;

    /** @param lastDay the day the demo is told on: nothing has happened after it, only follow-ups are planned */
    DemoCustomers(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    List<DemoCustomer> first(int count) {
        List<DemoCustomer> customers = new ArrayList<>(count);
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            customers.add(customer(number, names));
        }
        return customers;
    }

    private DemoCustomer customer(int number, Set<String> names) {
        Chance chance = new Chance(SEED + number * 1_000_003L);
        Market market = Market.any(chance);
        ProductLine line = ProductLine.any(chance);
        Relationship relationship = Relationship.any(chance, lastDay);
        CompanyName company = unused(chance, market, line, names, number);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        new CompanyFields(chance, market, relationship).write(data, company);
        new TradeFields(chance, market, line, relationship).write(data, lastDay);
        return new DemoCustomer(number, relationship.stage(), data);
    }

    private static CompanyName unused(Chance chance, Market market, ProductLine line, Set<String> names, int number) {
        for (int i = 0; i < TRIES; i++) {
            CompanyName name = CompanyName.any(chance, market, line);
            if (names.add(name.legal())) {
                return name;
            }
        }
        CompanyName numbered = CompanyName.any(chance, market, line).numbered(number);
        names.add(numbered.legal());
        return numbered;
    }
}
