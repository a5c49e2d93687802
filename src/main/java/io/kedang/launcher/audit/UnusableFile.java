package io.kedang.launcher.audit;

/** The file cannot be looked at at all; the message is one sentence. */
final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFile(String sentence) {
        super(sentence);
    }
}
