package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the customer buys, on which terms and how far it is: the other sections of the template. */
final class TradeFields {

    private final Chance chance;
    private final Market market;
    private final ProductLine line;
    private final Relationship relationship;

    TradeFields(Chance chance, Market market, ProductLine line, Relationship relationship) {
        this.chance = chance;
        this.market = market;
        this.line = line;
        this.relationship = relationship;
    }

    void write(ObjectNode data, LocalDate lastDay) {
        demand(data);
        if (relationship.isKnownWell()) {
            terms(data, lastDay);
            logistics(data);
        }
        followUp(data);
        if (chance.in100(65)) {
            data.put("remarks", Remarks.of(chance, line, relationship));
        }
    }

    private void demand(ObjectNode data) {
        ArrayNode lines = data.putArray("product_lines").add(line.option());
        ProductLine.others(chance).stream().filter(other -> !other.equals(line.option())).forEach(lines::add);
        if (chance.in100(relationship.isKnownWell() ? 88 : 45)) {
            data.set("annual_purchase", money(data, BigDecimal.valueOf(relationship.annualPurchase()), currency()));
        }
        data.put("order_frequency", relationship.isKnownWell()
                ? chance.weighted("quarterly 40, half_yearly 22, monthly 18, yearly 12, project 8") : chance.weighted("unknown 70, quarterly 20, project 10"));
        data.put("oem", chance.in100(42));
        put(data, "certifications", chance.some(market.certificates, 55, 4));
        if (chance.in100(30)) {
            data.put("current_suppliers", Remarks.suppliers(chance));
        }
    }

    private void terms(ObjectNode data, LocalDate lastDay) {
        data.put("incoterm", chance.weighted("fob 46, cif 17, exw 10, cfr 8, fca 6, ddp 6, dap 5, cip 1, cpt 1"));
        String payment = payment();
        data.put("payment_term", payment);
        if (payment.startsWith("oa") || payment.equals("da")) {
            credit(data, payment);
        }
        if (relationship.hasOrdered() && chance.in100(60)) {
            data.put("tax_id", market.name() + "000" + chance.between(100_000, 999_999));
        }
        if (chance.in100(relationship.hasOrdered() ? 85 : 35) || data.has("credit_limit")) {
            LocalDate checked = chance.before(lastDay, 0, 400);
            data.put("sanctions_checked_on", later(checked, relationship.firstContact()).toString());
        }
    }

    private String payment() {
        return relationship.stage().equals("repeat")
                ? chance.weighted("tt_30_70_bl 38, tt_30_70_ship 24, oa30 12, oa60 9, lc_sight 7, oa90 4, dp 3, lc_usance 2, da 1")
                : chance.weighted("tt_30_70_ship 52, tt_30_70_bl 18, tt_advance 12, lc_sight 8, paypal_wu 5, dp 3, oa30 2");
    }

    private void credit(ObjectNode data, String payment) {
        long limit = Math.max(5_000, relationship.annualPurchase() / chance.between(6, 14) / 1000 * 1000);
        data.set("credit_limit", money(data, BigDecimal.valueOf(limit), "USD"));
        data.put("credit_days", payment.equals("da") ? 45 : Integer.parseInt(payment.substring(2)));
        data.put("credit_insured", chance.in100(70));
    }

    private void logistics(ObjectNode data) {
        boolean large = relationship.annualPurchase() > 100_000;
        String mode = chance.weighted(large ? "sea_fcl 80, sea_lcl 16, air 4" : "sea_lcl 56, express 22, air 12, sea_fcl 10");
        data.put("transport_mode", mode);
        data.put("destination_port", chance.one(market.ports));
        if (chance.in100(25)) {
            data.put("forwarder", chance.one("Bluefin Freight (demo)|Longhaul Star Logistics (demo)|Meridian Boxline (demo)|海桥国际货代（演示）"));
        }
        ArrayNode documents = data.putArray("documents_required").add("invoice").add("packing_list");
        if (mode.startsWith("sea")) {
            documents.add("bill_of_lading");
        }
        chance.some("telex_release|certificate_of_origin|preferential_origin|fumigation|inspection|insurance", 24, 3).forEach(documents::add);
    }

    private void followUp(ObjectNode data) {
        data.put("first_contact_date", relationship.firstContact().toString());
        if (relationship.hasOrdered()) {
            data.put("last_order_date", relationship.lastOrder().toString());
            data.set("total_orders", money(data, BigDecimal.valueOf(relationship.orders() * 100 + chance.between(0, 99), 2), "USD"));
        }
        if (relationship.nextFollowUp() != null) {
            data.put("next_follow_up", relationship.nextFollowUp().toString());
        }
        data.put("email_consent", chance.in100(46));
        if (relationship.isKnownWell()) {
            data.put("intention", intention());
            data.put("target_margin", chance.between(8, 32));
        }
    }

    private int intention() {
        return switch (relationship.stage()) {
            case "won", "repeat" -> chance.between(4, 5);
            case "dormant", "lost" -> chance.between(1, 2);
            default -> chance.between(2, 5);
        };
    }

    /** Estimates are often in the customer's own money; yen would need other amounts. */
    private String currency() {
        boolean own = !market.currency.equals("JPY") && chance.in100(60);
        return own ? market.currency : "USD";
    }

    private static ObjectNode money(ObjectNode data, BigDecimal amount, String currency) {
        return data.objectNode().put("amount", amount).put("currency", currency);
    }

    private static void put(ObjectNode data, String field, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(data.putArray(field)::add);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
