package io.kedang.access.signin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * These come in at these hours only: from the first minute to before the last. Hours that end before they begin go over midnight and belong to
 * the day on which they begin.
 */
public record HoursRule(Who who, Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    boolean allows(Instant now) {
        var there = now.atZone(zone);
        var time = there.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) || days.contains(there.getDayOfWeek().minus(1)) && time.isBefore(to);
    }
}
