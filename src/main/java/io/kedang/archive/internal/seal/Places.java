package io.kedang.archive.internal.seal;

/** Where a sealed value belongs. The place is bound to the ciphertext, so that it opens nowhere else. */
final class Places {

    private static final String ORIGINAL = "~original";
    private static final String HIDDEN = "~hidden";

    private Places() {
    }

    static String original(String field) {
        return field + ORIGINAL;
    }

    static String hidden(String field) {
        return field + HIDDEN;
    }

    static String history(long revision, String field) {
        return field + "~history/" + revision;
    }

    static boolean ofData(String place) {
        return place.indexOf('~') < 0;
    }

    static boolean ofOriginal(String place) {
        return place.endsWith(ORIGINAL);
    }

    static boolean ofHidden(String place) {
        return place.endsWith(HIDDEN);
    }

    static String field(String place) {
        var end = place.indexOf('~');
        return end < 0 ? place : place.substring(0, end);
    }
}
