package io.kedang.launcher;

/** What a local client (the demo, a test, the bench) may do that no production client may. */
public interface LocalAccess {

    /** The newest six-digit code mailed to this address; waits a few seconds for the mail. */
    String mailCode(String email);

    /**
     * An access token for a member by name and password, through the realm's local-only client.
     *
     * @param orgAlias the company's slug, or null for a token without a company
     */
    String token(String username, String password, String orgAlias);
}
