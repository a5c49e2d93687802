package io.kedang.launcher.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code ./kedang audit verify|trace FILE}. Ends with 0 when all is well, 1 when something is not, 2 when the file cannot be looked at. */
public final class AuditCommand {

    static final int WELL = 0;
    static final int NOT_WELL = 1;
    static final int UNUSABLE = 2;

    private static final String HELP = """
            ./kedang audit verify FILE [--checkpoint FILE] [--key KEY]
                looks whether an exported journal (JSON Lines) is whole and unchanged, and names the first entry that is not.
                --checkpoint FILE   a checkpoint that was handed out earlier: the journal must agree with it, and be signed by the same key
                --key KEY           the deployment's public key, in base64 or as a PEM file; without it, and without a checkpoint, the key
                                    that the file itself names is taken, and named
            ./kedang audit trace FILE [--journal FILE]
                finds the mark that says by which export a file was made; with a journal, also who made it
            Needs no service and no network. Ends with 0: all is well; 1: it is not; 2: the file cannot be looked at.""";

    private final Path folder;
    private final Consumer<String> out;

    /** @param folder what names of files are relative to */
    public AuditCommand(Path folder, Consumer<String> out) {
        this.folder = folder;
        this.out = out;
    }

    public int run(List<String> words) {
        try {
            if (words.isEmpty() || words.contains("--help") || words.contains("-h") || words.get(0).equals("help")) {
                out.accept(HELP);
                return words.isEmpty() ? UNUSABLE : WELL;
            }
            return switch (words.get(0)) {
                case "verify" -> verify(Arguments.of(words, "--checkpoint", "--key"));
                case "trace" -> new Trace(folder, out).run(Arguments.of(words, "--journal"));
                default -> throw new UnusableFile("'" + words.get(0) + "' is nothing that audit can do: ./kedang audit --help says what is.");
            };
        } catch (UnusableFile unusable) {
            out.accept("kedang: " + unusable.getMessage());
            return UNUSABLE;
        } catch (IOException unreadable) {
            out.accept("kedang: A file cannot be read: " + unreadable.getMessage());
            return UNUSABLE;
        }
    }

    private int verify(Arguments arguments) throws IOException {
        var checkpoint = arguments.option("--checkpoint") == null ? null : KnownCheckpoint.of(folder.resolve(arguments.option("--checkpoint")));
        var key = key(arguments, checkpoint);
        try (var lines = new Lines(folder.resolve(arguments.file()))) {
            var header = Header.of(lines.next());
            if (header.filtered()) {
                throw new UnusableFile("This export was made with a filter, so entries between are left out: only an export without one can be verified.");
            }
            if (checkpoint != null && !checkpoint.tenant().equals(header.tenant())) {
                throw new UnusableFile("The checkpoint is another company's.");
            }
            if (checkpoint != null && !checkpoint.signedBy(key)) {
                out.accept("The checkpoint's signature is not genuine.");
                return NOT_WELL;
            }
            var verifier = new JournalVerifier(lines, header, key, checkpoint);
            return say(header, verifier.verify(), key, checkpoint, verifier.checkpointMet());
        }
    }

    private Ed25519 key(Arguments arguments, KnownCheckpoint checkpoint) throws IOException {
        var given = arguments.option("--key");
        if (given == null) {
            return checkpoint == null ? null : Ed25519.of(checkpoint.publicKey());
        }
        var file = given.length() < 200 && !given.contains("=") ? folder.resolve(given) : null;
        return Ed25519.of(file != null && Files.isRegularFile(file) ? Files.readString(file) : given);
    }

    private int say(Header header, Verdict verdict, Ed25519 key, KnownCheckpoint checkpoint, boolean met) {
        out.accept("Journal of " + printable(header.company()) + " (" + printable(header.tenant()) + "), exported " + header.exportedAt());
        if (!verdict.well()) {
            var where = verdict.line() > 0 ? " (line " + verdict.line() + ")" : "";
            out.accept("Entry " + verdict.entry() + where + " " + verdict.fault().words() + ".");
            out.accept(verdict.entries() > 0 ? "The " + verdict.entries() + " before it hold." : "None before it holds.");
            return NOT_WELL;
        }
        out.accept("All " + verdict.entries() + " entries hold, from " + verdict.first() + " to " + verdict.last() + ".");
        if (key == null) {
            out.accept("Signed by the key that the file names. Whose key it is it cannot prove: give --key, or a checkpoint that was handed out.");
        } else {
            out.accept("Signed by the deployment's key " + key.id() + ".");
        }
        if (checkpoint != null && !met) {
            out.accept("The checkpoint is about entry " + checkpoint.seq() + ", which this export does not reach: it says nothing about it.");
        }
        return WELL;
    }

    /** What a file says is not let loose on a terminal. */
    static String printable(String text) {
        var printable = new ArrayList<String>();
        text.codePoints().limit(200).forEach(point -> printable.add(Character.isISOControl(point) ? "?" : Character.toString(point)));
        return String.join("", printable);
    }
}
