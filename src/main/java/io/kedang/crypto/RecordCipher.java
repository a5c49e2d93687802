package io.kedang.crypto;

/** One record's own key: destroyed with it, all that it sealed is unreadable. */
public interface RecordCipher {

    /** The key as it may be stored: wrapped by the tenant's. */
    String wrapped();

    /** @param place what the value is: its field and what it is there for. It opens nowhere else */
    String seal(String place, String clear);

    /** Fails with {@link KeyException} when it was changed, or was sealed for another place, record or tenant. */
    String open(String place, String sealed);
}
