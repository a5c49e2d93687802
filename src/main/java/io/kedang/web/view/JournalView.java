package io.kedang.web.view;

import java.util.List;

/**
 * The journal's page.
 *
 * @param lead    whose journal it is
 * @param next    address of what comes behind; null at the end
 * @param first   address of the newest; null when these are
 * @param reached what to say when a search stopped half way; null when it did not
 * @param office  null for those who see a part of it only
 */
public record JournalView(String lead, Filters filters, List<Day> days, String next, String first, String reached, Office office) {

    /** What there is for those who see the whole company's journal. */
    public record Office(Chain chain, List<Alert> alerts, Exports exports) {
    }

    /** A choice of a list. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** What is searched by. @param results empty when nothing can be refused @param record id of the only record, or empty */
    public record Filters(List<Choice> people, List<Choice> actions, List<Choice> results, String from, String to, String record, boolean any) {
    }

    /** Entries of one day. */
    public record Day(String name, List<Row> rows) {
    }

    /**
     * @param on    what it happened to, in words
     * @param onUrl where that is; null when there is no page
     * @param codes what support asks for, as it is written
     */
    public record Row(String clock, String iso, String seq, String who, String initial, String what, boolean refused, String on, String onUrl, String times, List<Change> changes,
            List<Detail> details, List<Detail> codes) {
    }

    public record Detail(String label, String value) {
    }

    /** A part of rights or settings as it was and as it is; either can be nothing. */
    public record Change(String label, List<String> before, List<String> after) {
    }

    /** Where the chain stands. @param state {@code none}, {@code well} or {@code broken} */
    public record Chain(String state, String text) {
        public boolean well() {
            return "well".equals(state);
        }

        public boolean broken() {
            return "broken".equals(state);
        }
    }

    /** Something to look at. @param url its entries */
    public record Alert(String id, String what, String who, String text, boolean open, String url) {
    }

    /** Where the files are; null for those who may not have them. */
    public record Exports(String lines, String csv, String workbook) {
    }

    /** A record's own trail. */
    public record Trail(String id, String title, String url, List<Day> days, String next, String first) {
    }

    /** What was signed. @param settings null for those who may not change them */
    public record Checkpoints(List<Signed> signed, String publicKey, Settings settings) {
    }

    public record Signed(String seq, String kind, String at, String hash, String key) {
    }

    public record Settings(String reads, String refusals, String reveals, String nightFrom, String nightTo, String zone, String keepMonths, Boolean mail, List<Choice> readers, List<String> faults) {
    }
}
