package io.kedang.launcher.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** Finds the marks of exports in a file: in its bytes, in the parts of a workbook, or in the properties and pages of a PDF file. A mark is {@code kd-export:} and the id of the export. */
final class Trace {

    private static final Pattern MARK = Pattern.compile("kd-export:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|\"exportId\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
    private static final int PIECE = 1 << 20;
    private static final int LONGEST_MARK = 64;
    private static final int MOST_MARKS = 20;
    private static final long LARGEST_PART = 512L << 20;

    private final Path folder;
    private final Consumer<String> out;

    Trace(Path folder, Consumer<String> out) {
        this.folder = folder;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException {
        var marks = marks(folder.resolve(arguments.file()));
        if (marks.isEmpty()) {
            out.accept("No mark of an export was found.");
            return AuditCommand.NOT_WELL;
        }
        for (var mark : marks) {
            out.accept("Made by export " + mark + ": the entry of the journal about it has this id as its target.");
        }
        return arguments.option("--journal") == null ? AuditCommand.WELL : inJournal(marks, folder.resolve(arguments.option("--journal")));
    }

    private static Set<String> marks(Path file) throws IOException {
        var marks = new LinkedHashSet<String>();
        String head;
        try (var in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
        }
        if (head.startsWith("PK")) {
            inParts(file, marks);
        }
        try (var in = Files.newInputStream(file)) {
            search(in, marks);
        }
        if (head.equals("%PDF-")) {
            inPages(file, marks);
        }
        return marks;
    }

    /** The pages of a file that was stamped more than once say all of it, its properties only the last. */
    private static void inPages(Path file, Set<String> marks) throws IOException {
        try {
            PdfText.of(file, text -> search(text, marks));
        } catch (IOException unreadable) {
            if (marks.isEmpty()) {
                throw unreadable;
            }
        }
    }

    private static void inParts(Path file, Set<String> marks) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                search(zip, marks);
            }
        }
    }

    private static void search(InputStream in, Set<String> marks) throws IOException {
        var kept = "";
        long read = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0 && read < LARGEST_PART && marks.size() < MOST_MARKS; piece = in.readNBytes(PIECE)) {
            read += piece.length;
            var text = kept + new String(piece, StandardCharsets.ISO_8859_1);
            search(text, marks);
            kept = text.substring(Math.max(0, text.length() - LONGEST_MARK));
        }
    }

    private static void search(String text, Set<String> marks) {
        var found = MARK.matcher(text);
        while (found.find() && marks.size() < MOST_MARKS) {
            marks.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
    }

    private int inJournal(Set<String> marks, Path journal) throws IOException {
        var json = new ObjectMapper();
        var found = 0;
        try (var lines = new Lines(journal)) {
            Header.of(lines.next());
            for (var line = lines.next(); line != null; line = lines.next()) {
                for (var mark : marks) {
                    if (line.contains("\"targetId\":\"" + mark + "\"")) {
                        found++;
                        say(json.readTree(line));
                    }
                }
            }
        }
        if (found == 0) {
            out.accept("The journal that was given has no entry about it.");
        }
        return found > 0 ? AuditCommand.WELL : AuditCommand.NOT_WELL;
    }

    private void say(JsonNode entry) {
        out.accept("Entry " + entry.path("seq").asLong() + ": " + AuditCommand.printable(entry.path("action").asText()) + " by member " + AuditCommand.printable(entry.path("actor").asText())
                + " at " + AuditCommand.printable(entry.path("at").asText()) + " from " + AuditCommand.printable(entry.path("address").asText()));
    }
}
