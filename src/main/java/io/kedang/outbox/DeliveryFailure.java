package io.kedang.outbox;

/** Why something could not be delivered, as a code that is kept and shown; never what was to be delivered. */
public final class DeliveryFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean lasting;

    private DeliveryFailure(String reason, boolean lasting, Throwable cause) {
        super(reason, cause, false, false);
        this.lasting = lasting;
    }

    /** Worth another try. */
    public static DeliveryFailure passing(String reason, Throwable cause) {
        return new DeliveryFailure(reason, false, cause);
    }

    /** The far end said no, and will say so again. */
    public static DeliveryFailure lasting(String reason, Throwable cause) {
        return new DeliveryFailure(reason, true, cause);
    }

    public String reason() {
        return getMessage();
    }

    public boolean isLasting() {
        return lasting;
    }
}
