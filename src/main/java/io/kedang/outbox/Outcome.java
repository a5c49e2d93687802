package io.kedang.outbox;

import java.util.List;

/** How a delivery ended that did not fail. */
public sealed interface Outcome {

    Outcome DELIVERED = new Delivered();

    record Delivered() implements Outcome {
    }

    /** There was nobody to deliver to any more. @param reason a code */
    record Pointless(String reason) implements Outcome {
    }

    /** It was for several: these stand in its place from now on. */
    record Into(List<Effect> effects) implements Outcome {
    }
}
