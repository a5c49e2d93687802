package io.kedang.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a company wants to be told of, and how long its journal is kept.
 *
 * @param reads       records seen by a member within {@link #READS_MINUTES} minutes from which on it is told
 * @param refusals    refusals within {@link #REFUSALS_MINUTES} minutes
 * @param reveals     masked values revealed within {@link #REVEALS_MINUTES} minutes
 * @param nightFrom   the hour at which exports begin to be told of; the same as {@code nightTo} for never
 * @param nightTo     the hour at which that ends
 * @param zone        whose hours these are
 * @param keepMonths  how long entries are kept; 0 for ever
 * @param mail        whether alerts are mailed; true when it is not said
 * @param mailTo      to whom; empty for everybody who may see the journal
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditSettings(int reads, int refusals, int reveals, int nightFrom, int nightTo, String zone, int keepMonths, Boolean mail, List<UUID> mailTo) {

    public static final int READS_MINUTES = 10;
    public static final int REFUSALS_MINUTES = 10;
    public static final int REVEALS_MINUTES = 60;
    public static final int SHORTEST_MONTHS = 6;
    public static final int LONGEST_MONTHS = 600;
    public static final AuditSettings USUAL = new AuditSettings(1_000, 20, 30, 22, 6, "Asia/Shanghai", 36, true, List.of());
    public static final int MOST_READERS = 50;
    private static final int MOST = 1_000_000;

    public AuditSettings {
        mail = mail == null || mail;
        mailTo = mailTo == null ? List.of() : mailTo.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Names of what cannot be so. */
    public List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        check(mistakes, "reads", reads >= 1 && reads <= MOST);
        check(mistakes, "refusals", refusals >= 1 && refusals <= MOST);
        check(mistakes, "reveals", reveals >= 1 && reveals <= MOST);
        check(mistakes, "nightFrom", nightFrom >= 0 && nightFrom <= 23);
        check(mistakes, "nightTo", nightTo >= 0 && nightTo <= 23);
        check(mistakes, "zone", known(zone));
        check(mistakes, "keepMonths", keepMonths == 0 || keepMonths >= SHORTEST_MONTHS && keepMonths <= LONGEST_MONTHS);
        check(mistakes, "mailTo", mailTo.size() <= MOST_READERS);
        return mistakes;
    }

    private static void check(List<String> mistakes, String name, boolean good) {
        if (!good) {
            mistakes.add(name);
        }
    }

    private static boolean known(String zone) {
        try {
            return zone != null && zone.length() <= 60 && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    public boolean night(OffsetDateTime at) {
        var hour = at.atZoneSameInstant(ZoneId.of(zone)).getHour();
        return nightFrom <= nightTo ? hour >= nightFrom && hour < nightTo : hour >= nightFrom || hour < nightTo;
    }
}
