package io.kedang.access.limits;

/** Fills evenly up to its size; what is asked for is taken out. Callers bring the time, in nanoseconds. */
final class Bucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double size;
    private double content;
    private long at;

    Bucket(double perSecond, double size, long now) {
        this.perSecond = perSecond;
        this.size = size;
        this.content = size;
        this.at = now;
    }

    /** @return 0 when there was one to take; else how many seconds to wait for it */
    synchronized long take(long now) {
        content = Math.min(size, content + Math.max(0, now - at) / NANOS * perSecond);
        at = now;
        if (content >= 1) {
            content--;
            return 0;
        }
        return (long) Math.ceil((1 - content) / perSecond);
    }
}
