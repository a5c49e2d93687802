package io.kedang.platform;

/** What a company sends to sign up. @param name of the person who becomes its first admin @param locale {@code zh} or {@code en} */
public record SignupRequest(String companyName, String slug, String email, String password, String name, String preset, String locale, boolean consent) {

    /** Never shows the password, wherever this may be printed. */
    @Override
    public String toString() {
        return "SignupRequest[" + slug + "]";
    }
}
