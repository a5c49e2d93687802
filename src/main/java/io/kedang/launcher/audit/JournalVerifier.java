package io.kedang.launcher.audit;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** Goes along an exported journal, entry by entry, and stops at the first that does not hold. */
final class JournalVerifier {

    /** How far ahead is looked, once something is wrong, for where the right entry went. */
    private static final int LOOK_AHEAD = 20_000;

    private final Lines lines;
    private final Header header;
    private final Ed25519 key;
    private final KnownCheckpoint checkpoint;
    private long seq;
    private byte[] hash;
    private boolean checkpointMet;

    /** @param key whom to believe; null to take the key that the file names @param checkpoint null for none */
    JournalVerifier(Lines lines, Header header, Ed25519 key, KnownCheckpoint checkpoint) {
        this.lines = lines;
        this.header = header;
        this.key = key;
        this.checkpoint = checkpoint;
        this.seq = header.first() - 1;
        this.hash = header.previous();
    }

    /** Whether the checkpoint was about an entry of this file. */
    boolean checkpointMet() {
        return checkpointMet;
    }

    Verdict verify() throws IOException {
        if (!agrees()) {
            return fault(Fault.REWRITTEN, seq);
        }
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (Trailer.is(line)) {
                return end(line);
            }
            var fault = fault(EntryLine.of(line));
            if (fault != null) {
                return fault(fault, seq + 1);
            }
            if (!agrees()) {
                return fault(Fault.REWRITTEN, seq);
            }
        }
        return new Verdict(held(), header.first(), seq, Fault.TRUNCATED, seq + 1, 0);
    }

    private Fault fault(EntryLine line) throws IOException {
        if (line.seq() == seq + 1 && line.follows(hash)) {
            seq++;
            hash = line.hash();
            return null;
        }
        if (!line.whole() && lines.peek(1).isEmpty()) {
            return Fault.TRUNCATED;
        }
        return line.readable() && line.hash() == null && line.seq() == seq + 1 ? Fault.NO_HASH : elsewhere(line, lines.peek(LOOK_AHEAD).stream().map(EntryLine::of).toList());
    }

    /** The line is wrong here; what follows tells why. */
    private Fault elsewhere(EntryLine wrong, List<EntryLine> later) {
        for (int place = 0; place < later.size(); place++) {
            var right = later.get(place);
            if (right.follows(hash, seq + 1)) {
                return fits(wrong, later, place) ? Fault.REORDERED : Fault.INSERTED;
            }
        }
        if (wrong.readable() && wrong.seq() <= seq) {
            return Fault.INSERTED;
        }
        return wrong.readable() && wrong.seq() > seq + 1 ? Fault.DELETED : Fault.EDITED;
    }

    /** Whether the wrong line belongs to where the right one stands, or anywhere later: then the two were exchanged or one was moved. */
    private boolean fits(EntryLine wrong, List<EntryLine> later, int place) {
        var before = later.get(place).hash();
        if (wrong.seq() > seq + 1 || wrong.follows(before, seq + 2)) {
            return true;
        }
        return place > 0 && later.get(place - 1).hash() != null && wrong.follows(later.get(place - 1).hash(), seq + 1 + place);
    }

    private boolean agrees() {
        if (checkpoint == null || checkpoint.seq() != seq) {
            return true;
        }
        checkpointMet = true;
        return checkpoint.hash().equals(HexFormat.of().formatHex(hash));
    }

    private Verdict end(String line) throws IOException {
        var trailer = Trailer.of(line);
        if (trailer == null) {
            return fault(lines.peek(1).isEmpty() ? Fault.TRUNCATED : Fault.UNSIGNED, seq + 1);
        }
        if (trailer.last() > seq) {
            return new Verdict(held(), header.first(), seq, Fault.TRUNCATED, seq + 1, 0);
        }
        var believed = key == null ? Ed25519.of(trailer.publicKey()) : key;
        if (trailer.last() != seq || trailer.entries() != held() || !trailer.hash().equals(HexFormat.of().formatHex(hash)) || !trailer.signedBy(believed, header)) {
            return fault(Fault.UNSIGNED, seq);
        }
        if (!lines.peek(1).isEmpty()) {
            lines.next();
            return fault(Fault.INSERTED, seq + 1);
        }
        return missing() ? new Verdict(held(), header.first(), seq, Fault.TRUNCATED, seq + 1, 0) : new Verdict(held(), header.first(), seq, null, 0, 0);
    }

    /** An export made after the checkpoint, up to the end of the journal, must reach it. */
    private boolean missing() {
        return checkpoint != null && checkpoint.seq() > seq && header.exportedAt().isAfter(checkpoint.time()) && header.line().contains("\"toTheEnd\":true");
    }

    private long held() {
        return seq - header.first() + 1;
    }

    private Verdict fault(Fault fault, long entry) {
        return new Verdict(held(), header.first(), seq, fault, entry, lines.number());
    }
}
