package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;

/** A company's watermark, and what is reported about it. */
public interface Watermarks {

    /** What somebody tried that is blocked. */
    enum Attempt {
        WATERMARK, COPY, PRINT, DRAG
    }

    /** From memory for some seconds. */
    Uni<WatermarkPolicy> of(Actor actor);

    /** For those who manage security; journaled, with what was before. */
    Uni<WatermarkPolicy> change(Actor actor, WatermarkPolicy policy);

    /** Journals an attempt; of the same again and again within a minute, one. @param page its path */
    Uni<Void> report(Actor actor, Attempt attempt, String page);
}
