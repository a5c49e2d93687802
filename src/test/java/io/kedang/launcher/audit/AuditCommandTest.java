package io.kedang.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private int run(String... words) {
        return new AuditCommand(folder, said::add).run(List.of(words));
    }

    private int verify(ExportedJournal journal, String... more) throws IOException {
        write(journal.lines());
        return run(Stream.concat(Stream.of("verify", "journal.jsonl"), Stream.of(more)).toArray(String[]::new));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), String.join("\n", lines) + "\n");
    }

    @Test
    void shouldAcceptWhatNobodyTouched() throws IOException {
        // given
        var journal = ExportedJournal.of(30);

        // when, then
        assertThat(verify(journal)).isZero();
        assertThat(verify(journal, "--key", journal.publicKey())).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("All 30 entries hold, from 1 to 30."));
    }

    @Test
    void shouldAcceptAJournalThatBeginsLater() throws IOException {
        assertThat(verify(ExportedJournal.of(1_001, HexFormat.of().parseHex("ab".repeat(32)), 5))).isZero();
    }

    @Test
    void shouldAcceptLineEndsOfWindows() throws IOException {
        // given
        var journal = ExportedJournal.of(3);
        Files.writeString(folder.resolve("journal.jsonl"), String.join("\r\n", journal.lines()) + "\r\n");

        // when, then
        assertThat(run("verify", "journal.jsonl")).isZero();
    }

    private static Arguments spoilt(String name, long entry, String words, Consumer<List<String>> deed) {
        return Arguments.of(name, entry, words, deed);
    }

    /** The line of entry n is line n of the list, since the header is its first. */
    static Stream<Arguments> deeds() {
        return Stream.of(
                spoilt("edited", 10, "was edited", lines -> lines.set(10, lines.get(10).replace("detail 10", "detail 11"))),
                spoilt("edited with its hash made anew", 11, "was edited", lines -> {
                    var before = HexFormat.of().parseHex(lines.get(9).substring(lines.get(9).length() - 66, lines.get(9).length() - 2));
                    var text = ExportedJournal.text(10, "another");
                    lines.set(10, ExportedJournal.line(text, ExportedJournal.sha256(before, text)));
                }),
                spoilt("spaces put in", 10, "was edited", lines -> lines.set(10, lines.get(10).replace(",\"fields\"", ", \"fields\""))),
                spoilt("no JSON any more", 10, "was edited", lines -> lines.set(10, "]" + lines.get(10))),
                spoilt("an empty line", 10, "was inserted", lines -> lines.add(10, "")),
                spoilt("hash changed", 10, "was edited", lines -> lines.set(10, lines.get(10).replaceAll("\"hash\":\"..", "\"hash\":\"00"))),
                spoilt("deleted", 10, "was deleted", lines -> lines.remove(10)),
                spoilt("first deleted", 1, "was deleted", lines -> lines.remove(1)),
                spoilt("several deleted", 10, "was deleted", lines -> lines.subList(10, 14).clear()),
                spoilt("inserted with a number that there is", 10, "was inserted", lines -> lines.add(10, ExportedJournal.line(ExportedJournal.text(10, "never"), new byte[32]))),
                spoilt("the same twice", 11, "was inserted", lines -> lines.add(10, lines.get(10))),
                spoilt("inserted, later ones numbered anew", 10, "was inserted", lines -> {
                    lines.add(10, ExportedJournal.line(ExportedJournal.text(10, "never"), new byte[32]));
                    for (int i = 11; i < lines.size() - 1; i++) {
                        lines.set(i, lines.get(i).replace("\"seq\":" + (i - 1) + ",", "\"seq\":" + i + ","));
                    }
                }),
                spoilt("neighbours exchanged", 10, "was moved", lines -> Collections.swap(lines, 10, 11)),
                spoilt("far ones exchanged", 5, "was moved", lines -> Collections.swap(lines, 5, 15)),
                spoilt("exchanged with their numbers", 10, "was moved", lines -> {
                    Collections.swap(lines, 10, 11);
                    lines.set(10, lines.get(10).replace("\"seq\":11,", "\"seq\":10,"));
                    lines.set(11, lines.get(11).replace("\"seq\":10,", "\"seq\":11,"));
                }),
                spoilt("without hash", 10, "has no hash", lines -> lines.set(10, lines.get(10).replaceAll(",\"hash\":\".*\"", ""))),
                spoilt("hash null", 10, "has no hash", lines -> lines.set(10, lines.get(10).replaceAll("\"hash\":\".*\"", "\"hash\":null"))),
                spoilt("end cut off", 20, "cut off", lines -> lines.subList(20, lines.size()).clear()),
                spoilt("cut off within a line", 20, "cut off", lines -> {
                    lines.subList(21, lines.size()).clear();
                    lines.set(20, lines.get(20).substring(0, 100));
                }),
                spoilt("last entries missing, end there", 28, "cut off", lines -> lines.subList(28, 31).clear()),
                spoilt("last line missing", 31, "cut off", lines -> lines.remove(31)),
                spoilt("something behind the end", 31, "was inserted", lines -> lines.add(lines.get(30))),
                spoilt("the end says less", 30, "not vouched for", lines -> lines.set(31, lines.get(31).replace("\"entries\":30", "\"entries\":29"))),
                spoilt("the beginning edited", 30, "not vouched for", lines -> lines.set(0, lines.get(0).replace("客档", "档客"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void shouldNameTheFirstEntryThatIsNotAsItWas(String name, long entry, String words, Consumer<List<String>> deed) throws IOException {
        // given
        var journal = ExportedJournal.of(30);
        deed.accept(journal.lines());

        // when
        var status = verify(journal, "--key", journal.publicKey());

        // then
        assertThat(status).isEqualTo(AuditCommand.NOT_WELL);
        assertThat(said).anyMatch(line -> line.startsWith("Entry " + entry + " ") && line.contains(words));
    }

    @Test
    void shouldNotBelieveAnotherKey() throws IOException {
        // given a journal made anew as a whole, by somebody with a key of their own
        var forged = ExportedJournal.of(30);

        // when, then
        assertThat(verify(forged, "--key", ExportedJournal.of(1).publicKey())).isEqualTo(AuditCommand.NOT_WELL);
        assertThat(said).anyMatch(line -> line.contains("not vouched for"));
    }

    @Test
    void shouldHoldAgainstACheckpoint() throws IOException {
        // given
        var journal = ExportedJournal.of(30);
        var last = ExportedJournal.of(30);
        Files.writeString(folder.resolve("good.json"), journal.checkpoint(12, journal.hash(12), "2026-11-21T00:00:00.000000Z"));
        Files.writeString(folder.resolve("rewritten.json"), journal.checkpoint(12, "ab".repeat(32), "2026-11-21T00:00:00.000000Z"));
        Files.writeString(folder.resolve("forged.json"), last.checkpoint(12, journal.hash(12), "2026-11-21T00:00:00.000000Z").replace(last.publicKey(), journal.publicKey()));
        Files.writeString(folder.resolve("longer.json"), journal.checkpoint(40, "ab".repeat(32), "2026-11-21T00:00:00.000000Z"));
        Files.writeString(folder.resolve("later.json"), journal.checkpoint(40, "ab".repeat(32), "2026-11-22T03:00:00.000001Z"));

        // when, then
        assertThat(verify(journal, "--checkpoint", "good.json")).isZero();
        assertThat(verify(journal, "--checkpoint", "rewritten.json")).isEqualTo(AuditCommand.NOT_WELL);
        assertThat(said).anyMatch(line -> line.startsWith("Entry 12 ") && line.contains("made anew"));
        assertThat(verify(journal, "--checkpoint", "forged.json")).isEqualTo(AuditCommand.NOT_WELL);
        assertThat(verify(journal, "--checkpoint", "later.json")).as("made after the export, in its second: about entries that it cannot have").isZero();
        assertThat(verify(journal, "--checkpoint", "longer.json")).isEqualTo(AuditCommand.NOT_WELL);
        assertThat(said).anyMatch(line -> line.startsWith("Entry 31 ") && line.contains("cut off"));
    }

    @Test
    void shouldSayThatAFilteredExportCannotBeVerified() throws IOException {
        // given
        var journal = ExportedJournal.of(3);
        journal.lines().set(0, journal.header(true, false));

        // when, then
        assertThat(verify(journal)).isEqualTo(AuditCommand.UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "verify", "verify nowhere.jsonl", "verify text", "verify json", "verify empty", "verify text text", "verify text --loud", "verify text --key", "fly", "trace",
        "verify text --key abc", "verify text --checkpoint text", "verify ."})
    void shouldAnswerAMistakeWithASentence(String line) throws IOException {
        // given
        Files.writeString(folder.resolve("text"), "hello");
        Files.writeString(folder.resolve("json"), "{}");
        Files.writeString(folder.resolve("empty"), "");

        // when, then
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(AuditCommand.UNUSABLE);
        assertThat(said).hasSize(1);
    }

    @Test
    void shouldHelp() {
        assertThat(run("--help")).isZero();
        assertThat(said.get(0)).contains("--checkpoint").contains("trace");
    }

    @Test
    void shouldFindTheExportOfAFile() throws IOException {
        // given
        Files.writeString(folder.resolve("a.csv"), "x".repeat((1 << 20) - 20) + "kd-export:" + ExportedJournal.EXPORT);
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<t>kd-export:" + ExportedJournal.EXPORT + "</t>").getBytes());
        }
        write(ExportedJournal.of(2).lines());

        // when, then
        for (var file : List.of("a.csv", "a.xlsx", "journal.jsonl")) {
            said.clear();
            assertThat(run("trace", file, "--journal", "journal.jsonl")).isZero();
            assertThat(said).anyMatch(line -> line.contains(ExportedJournal.EXPORT)).anyMatch(line -> line.startsWith("Entry 1: record.read"));
        }
        Files.writeString(folder.resolve("other"), "nothing");
        assertThat(run("trace", "other")).isEqualTo(AuditCommand.NOT_WELL);
    }
}
