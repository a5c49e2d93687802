package io.kedang.kernel.sheet;

import io.kedang.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook packed anew, with only what is needed and no more of it than may be: archives blow up when they are unpacked, name entries twice, or
 * have cells in columns that no sheet has, for which the reader would make room.
 */
final class SafeWorkbook {

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 200_000_000;
    private static final int MOST_OF_A_PART = 24_000_000;
    /** Some 40 columns of 200 characters of XML. */
    private static final int MOST_OF_A_ROW = 8_000;
    private static final int MOST_CELLS_IN_A_ROW = 16_384;
    private static final Pattern PART = Pattern.compile("\\[Content_Types\\]\\.xml|_rels/\\.rels|xl/(?:_rels/[^/]+\\.rels|workbook\\.xml|styles\\.xml|sharedStrings\\.xml|worksheets/[^/]+\\.xml)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?(row|c)(?=[\\s/>])([^<>]{0,400})");
    private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'](?:\\s*[A-Za-z]{4}|[^\"']*&)");

    private final byte[] file;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[65_536];
    private final int mostOfASheet;
    private long unpacked;
    private boolean cut;

    private SafeWorkbook(byte[] file, int mostRows) {
        mostOfASheet = mostRows * MOST_OF_A_ROW;
        this.file = file;
    }

    /** @param cut whether a sheet goes on after what is here, so that its XML ends in the middle */
    record Packed(byte[] file, boolean cut) {
    }

    static Packed of(byte[] file, int mostRows) {
        var workbook = new SafeWorkbook(file, mostRows);
        try {
            workbook.pack();
        } catch (IOException | IllegalArgumentException malformed) {
            throw unreadable();
        }
        return new Packed(workbook.packed.toByteArray(), workbook.cut);
    }

    private void pack() throws IOException {
        // By its list of entries: some writers say an entry's size only there, and Java's own stream cannot read what they write.
        try (var zip = ZipFile.builder().setByteArray(file).get(); var out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            var entries = 0;
            for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                add(zip, entry, out);
            }
        }
    }

    private void add(ZipFile zip, ZipArchiveEntry entry, ZipOutputStream out) throws IOException {
        if (PART.matcher(entry.getName()).matches()) {
            try (var in = zip.getInputStream(entry)) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content(entry.getName(), in));
            }
        }
    }

    private byte[] content(String name, InputStream in) throws IOException {
        var sheet = SHEET.matcher(name).matches();
        var most = sheet ? mostOfASheet : MOST_OF_A_PART;
        var content = new ByteArrayOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || !sheet && content.size() + read > most) {
                throw tooLarge();
            }
            content.write(buffer, 0, Math.min(read, most - content.size()));
        }
        if (sheet && content.size() == most) {
            cut = true;
        }
        return sheet ? guarded(content.toByteArray()) : transitional(content);
    }

    /** The reader knows references by the name that they have in the common variant of the format. */
    private static byte[] transitional(ByteArrayOutputStream part) {
        return part.toString(StandardCharsets.UTF_8).replace("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] guarded(byte[] sheet) {
        var xml = new String(sheet, StandardCharsets.ISO_8859_1);
        if (xml.indexOf('\0') >= 0) {
            throw unreadable();
        }
        var tags = TAG.matcher(xml);
        var cells = 0;
        while (tags.find()) {
            cells = tags.group(1).equals("row") ? 0 : cells + 1;
            if (cells > MOST_CELLS_IN_A_ROW || cells > 0 && FAR_COLUMN.matcher(tags.group(2)).find()) {
                throw unreadable();
            }
        }
        return sheet;
    }

    private static Problem unreadable() {
        return Problem.of(SheetError.SPREADSHEET_UNREADABLE);
    }

    private static Problem tooLarge() {
        return Problem.of(SheetError.SPREADSHEET_TOO_LARGE);
    }
}
