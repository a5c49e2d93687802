package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The customers that are measured with: 25 fields of the foreign-trade template, as Intake would keep them, the same for the same number
 * on every machine. Two numbers give two companies; the number is in the name, which must be unique.
 */
final class BenchRecord {

    static final int FIELDS = 25;
    /** All numbers have 13 digits, so that every record has the same length whoever makes it. */
    static final long FIRST_NUMBER = 1_000_000_000_000L;

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> COUNTRIES = List.of("us", "us", "us", "us", "de", "de", "gb", "gb", "fr", "it", "es", "nl", "pl", "ru", "tr", "ae",
            "sa", "in", "jp", "kr", "vn", "th", "id", "br", "mx", "za", "ng", "au", "ca", "cl");
    private static final List<String> TYPES = List.of("importer", "distributor", "retailer", "ecommerce", "brand", "agent");
    private static final List<String> SOURCES = List.of("canton_fair", "alibaba", "website", "referral", "overseas_fair", "outreach");
    private static final List<String> ROLES = List.of("decision_maker", "purchasing_manager", "buyer", "technical");
    private static final List<String> LINES = List.of("lighting", "hardware", "machinery", "electronics", "home", "furniture", "textile", "toys");
    private static final List<String> CERTIFICATES = List.of("ce", "ukca", "ul", "fcc", "rohs", "reach", "iso9001", "bsci");
    private static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "half_yearly", "yearly", "project");
    private static final List<String> INCOTERMS = List.of("fob", "fob", "cif", "exw", "ddp", "fca");
    private static final List<String> PAYMENTS = List.of("tt_advance", "tt_30_70_ship", "tt_30_70_bl", "lc_sight", "oa30", "oa60");
    private static final List<String> MODES = List.of("sea_fcl", "sea_lcl", "air", "express", "rail");
    private static final List<String> PORTS = List.of("Hamburg", "Rotterdam", "Los Angeles", "Felixstowe", "Jebel Ali", "Santos", "Durban", "Busan");

    private BenchRecord() {
    }

    static ObjectNode data(long number) {
        SplittableRandom random = new SplittableRandom(number);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        company(data, number, random);
        contact(data, number, random);
        trade(data, random);
        history(data, random);
        return data;
    }

    /** What is sent to file it. */
    static ObjectNode body(long number) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("data", data(number));
        return body;
    }

    private static void company(ObjectNode data, long number, SplittableRandom random) {
        String country = one(COUNTRIES, random);
        data.put("company_name", "Nordlicht Handelsgesellschaft mbH " + number);
        data.put("short_name", "北光贸易");
        data.put("country", country);
        data.put("customer_type", one(TYPES, random));
        data.put("source", one(SOURCES, random));
        data.put("website", "https://www.nordlicht.example.com/about");
        data.putObject("address").put("country", country.toUpperCase(java.util.Locale.ROOT)).put("city", "Lindenhafen")
                .put("street", "Am Alten Werk " + (1 + random.nextInt(200))).put("postcode", Integer.toString(10_000 + random.nextInt(80_000)));
    }

    private static void contact(ObjectNode data, long number, SplittableRandom random) {
        data.put("contact_name", "Katrin Lindner");
        data.put("contact_title", "Head of Procurement");
        data.put("contact_role", one(ROLES, random));
        data.put("email", "k.lindner" + number % 10 + "@nordlicht.example.com");
        data.put("phone", "+4930" + (20_000_000 + random.nextInt(70_000_000)));
    }

    private static void trade(ObjectNode data, SplittableRandom random) {
        data.putArray("product_lines").add(LINES.get(random.nextInt(4))).add(LINES.get(4 + random.nextInt(4)));
        data.putObject("annual_purchase").put("amount", amount(random)).put("currency", "USD");
        data.put("order_frequency", one(FREQUENCIES, random));
        data.put("oem", random.nextInt(100) < 40);
        data.putArray("certifications").add(CERTIFICATES.get(random.nextInt(4))).add(CERTIFICATES.get(4 + random.nextInt(4)));
        data.put("incoterm", one(INCOTERMS, random));
        data.put("payment_term", one(PAYMENTS, random));
        data.put("credit_days", 15 * random.nextInt(7));
        data.put("transport_mode", one(MODES, random));
        data.put("destination_port", one(PORTS, random));
    }

    /** Many small buyers and a few large ones: from some thousands to some millions. */
    private static long amount(SplittableRandom random) {
        return Math.round(Math.pow(10, 3.5 + random.nextDouble() + random.nextDouble() + random.nextDouble())) / 100 * 100;
    }

    private static void history(ObjectNode data, SplittableRandom random) {
        LocalDate lastOrder = LAST_DAY.minusDays(random.nextInt(900));
        data.put("first_contact_date", lastOrder.minusDays(1 + random.nextInt(1500)).toString());
        data.put("last_order_date", lastOrder.toString());
        data.put("remarks", "每季度返单，旺季前两个月需提前备料；上一柜有少量破损，已按赔付协议处理，客户对质量满意。");
    }

    private static String one(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
