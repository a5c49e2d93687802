package io.kedang.web.view;

import java.util.List;

/**
 * The company's rules for coming in, its service accounts and keys.
 *
 * @param address from which the reader comes
 * @param made a key that was made now, whole; null else
 */
public record SecurityPage(Rules rules, List<Account> accounts, List<Key> keys, NewKey wanted, String made, String address) {

    /** A choice. */
    public record Option(String key, String label, boolean chosen) {
    }

    /** @param confirm whether the policy would keep the reader out */
    public record Rules(List<AddressRow> addresses, List<HoursRow> hours, List<Option> factors, List<String> faults, boolean confirm) {
    }

    /** A rule about networks, or room for one. */
    public record AddressRow(int number, List<Option> roles, String networks) {
    }

    /** A rule about hours, or room for one. */
    public record HoursRow(int number, List<Option> roles, List<Option> days, String from, String to, String zone) {
    }

    /** A service account. */
    public record Account(String id, String name) {
    }

    /** @param state {@code good}, {@code revoked} or {@code ended} @param lastUsed empty when it never was */
    public record Key(String id, String prefix, String name, String account, String mayDo, String expires, String lastUsed, String state) {

        public boolean good() {
            return state.equals("good");
        }

        public boolean revoked() {
            return state.equals("revoked");
        }
    }

    /** The form for a key, with the faults of its last attempt. */
    public record NewKey(String name, List<Option> accounts, List<Option> templates, List<Option> actions, String networks, List<Option> days, List<String> faults) {
    }
}
