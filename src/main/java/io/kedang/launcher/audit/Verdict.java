package io.kedang.launcher.audit;

/**
 * What was found.
 *
 * @param entries how many entries held, one after the other
 * @param fault   null when all was well
 * @param entry   the number of the first entry that was not
 * @param line    where in the file; 0 when it is not there
 */
record Verdict(long entries, long first, long last, Fault fault, long entry, long line) {

    boolean well() {
        return fault == null;
    }
}
