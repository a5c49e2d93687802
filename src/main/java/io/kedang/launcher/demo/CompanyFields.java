package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who the customer is: the sections basic and contact of the template. */
final class CompanyFields {

    private final Chance chance;
    private final Market market;
    private final Relationship relationship;

    CompanyFields(Chance chance, Market market, Relationship relationship) {
        this.chance = chance;
        this.market = market;
        this.relationship = relationship;
    }

    void write(ObjectNode data, CompanyName company) {
        basic(data, company);
        address(data.putObject("address"));
        contact(data, company, Person.any(chance, market.culture));
        if (relationship.isKnownWell() && chance.in100(45)) {
            colleagues(data.putArray("contacts"), company);
        }
    }

    private void basic(ObjectNode data, CompanyName company) {
        data.put("company_name", company.legal());
        data.put("short_name", company.chinese());
        data.put("country", market.option());
        data.put("customer_type", chance.weighted("importer 34, distributor 24, retailer 13, ecommerce 11, brand 7, end_user 5, contractor 3, agent 3"));
        data.put("source", chance.weighted("canton_fair 22, alibaba 20, website 14, referral 12, made_in_china 8, overseas_fair 7, outreach 7, "
                + "social 5, customs_data 3, global_sources 2"));
        if (chance.in100(82)) {
            data.put("website", "https://www." + company.domain());
        }
        if (chance.in100(75)) {
            data.put("company_size", size());
        }
        data.put("language", chance.in100(market.culture == Culture.ANGLO ? 100 : 45) ? market.language : "en");
    }

    private String size() {
        return relationship.annualPurchase() > 1_000_000 ? chance.weighted("s3 30, s4 45, s5 25") : chance.weighted("s1 28, s2 44, s3 22, s4 6");
    }

    private void address(ObjectNode address) {
        String[] city = chance.one(market.cities).split("/");
        address.put("country", market.name());
        address.put("province", city[1]);
        address.put("city", city[0]);
        address.put("street", chance.one(market.culture.streets).replace("#", String.valueOf(chance.between(2, 290))));
    }

    private void contact(ObjectNode data, CompanyName company, Person person) {
        data.put("contact_name", person.name());
        String role = chance.weighted("purchasing_manager 38, decision_maker 30, buyer 22, technical 6, finance 2, other 2");
        data.put("contact_title", title(role));
        data.put("contact_role", role);
        data.put("email", person.local() + "@" + company.domain());
        String phone = market.phone(chance);
        if (chance.in100(88)) {
            data.put("phone", phone);
        }
        if (chance.in100(55)) {
            data.put("whatsapp", market.phone(chance));
        }
        if (chance.in100(market.culture == Culture.CHINESE ? 85 : 18)) {
            data.put("wechat", "demo_" + person.local().replace('.', '_') + chance.between(10, 99));
        }
    }

    /** Who else writes or is copied in. */
    private void colleagues(ArrayNode contacts, CompanyName company) {
        for (String role : chance.some("buyer|technical|logistics|finance", 50, 3)) {
            Person person = Person.any(chance, market.culture);
            contacts.addObject().put("name", person.name()).put("role", role).put("email", person.local() + "@" + company.domain());
        }
    }

    private String title(String role) {
        return chance.one(switch (role) {
            case "purchasing_manager" -> "Purchasing Manager|Sourcing Manager|Head of Procurement|Import Manager";
            case "decision_maker" -> "Owner|Managing Director|CEO|General Manager";
            case "buyer" -> "Buyer|Junior Buyer|Category Buyer|Merchandiser";
            case "technical" -> "Quality Manager|Product Engineer";
            case "finance" -> "Accounts Payable|Financial Controller";
            default -> "Office Manager|Assistant";
        });
    }
}
