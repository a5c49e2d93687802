package io.kedang.launcher.demo;

import java.time.LocalDate;
import java.util.Set;

/**
 * How far a customer and the demo company have come, with dates and amounts that fit the stage.
 *
 * @param lastOrder the day of the last order, or null when there was none
 * @param nextFollowUp the day to get in touch, or null; may be shortly after the last day of the demo
 * @param annualPurchase what the customer buys a year, from everybody
 * @param orders what it has ordered so far; 0 without an order
 */
record Relationship(String stage, LocalDate firstContact, LocalDate lastOrder, LocalDate nextFollowUp, long annualPurchase, long orders) {

    private static final Set<String> OPEN = Set.of("lead", "quoted", "sampling", "negotiating");

    static Relationship any(Chance chance, LocalDate lastDay) {
        String stage = chance.weighted("lead 23, quoted 18, sampling 9, negotiating 8, won 13, repeat 15, dormant 9, lost 5");
        LocalDate first = firstContact(chance, stage, lastDay);
        LocalDate lastOrder = lastOrder(chance, stage, first, lastDay);
        long annual = Math.round(Math.min(30_000_000, Math.max(4_000, chance.longTailed(140_000, 1.25))));
        long orders = lastOrder == null ? 0 : orders(chance, stage, annual);
        return new Relationship(stage, first, lastOrder, nextFollowUp(chance, stage, lastDay), rounded(annual), orders);
    }

    boolean hasOrdered() {
        return lastOrder != null;
    }

    /** Beyond the first inquiry: somebody has asked about terms and documents. */
    boolean isKnownWell() {
        return !stage.equals("lead");
    }

    private static LocalDate firstContact(Chance chance, String stage, LocalDate lastDay) {
        return switch (stage) {
            case "lead" -> chance.before(lastDay, 0, 150);
            case "quoted" -> chance.before(lastDay, 4, 300);
            case "sampling" -> chance.before(lastDay, 15, 320);
            case "negotiating" -> chance.before(lastDay, 25, 400);
            case "won" -> chance.before(lastDay, 60, 700);
            case "repeat" -> lastDay.minusDays(chance.between(240, 1460));
            default -> lastDay.minusDays(chance.between(400, 1460));
        };
    }

    private static LocalDate lastOrder(Chance chance, String stage, LocalDate first, LocalDate lastDay) {
        int known = (int) (lastDay.toEpochDay() - first.toEpochDay());
        return switch (stage) {
            case "won" -> chance.before(lastDay, 1, known - 30);
            case "repeat" -> chance.before(lastDay, 0, 160);
            case "dormant" -> chance.in100(75) ? chance.before(lastDay, 185, known - 30) : null;
            case "lost" -> chance.in100(25) ? chance.before(lastDay, 200, known - 30) : null;
            default -> null;
        };
    }

    private static LocalDate nextFollowUp(Chance chance, String stage, LocalDate lastDay) {
        if (OPEN.contains(stage)) {
            return chance.in100(80) ? lastDay.plusDays(chance.between(-7, 30)) : null;
        }
        int likely = switch (stage) {
            case "lost" -> 0;
            case "dormant" -> 25;
            default -> 60;
        };
        return chance.in100(likely) ? lastDay.plusDays(chance.between(3, 60)) : null;
    }

    private static long orders(Chance chance, String stage, long annual) {
        int percent = stage.equals("repeat") ? chance.between(20, 160) : chance.between(3, 35);
        return Math.max(800, annual * percent / 100);
    }

    /** An estimate has two digits: 140000, not 138472. */
    private static long rounded(long amount) {
        long unit = (long) Math.pow(10, Math.max(0, (int) Math.log10(amount) - 1));
        return amount / unit * unit;
    }
}
