package io.kedang.launcher.audit;

/** What can be wrong with an exported journal. */
enum Fault {
    EDITED("was edited: it is not what its hash was made of"),
    DELETED("was deleted: later entries are there"),
    INSERTED("was inserted: it never was in the chain here"),
    REORDERED("was moved: another entry stands in its place, and it comes later"),
    TRUNCATED("and what follows was cut off"),
    NO_HASH("has no hash"),
    REWRITTEN("is not the entry that was signed: the chain was made anew up to here"),
    UNSIGNED("is not vouched for: the signature at the end of the file is not genuine");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
