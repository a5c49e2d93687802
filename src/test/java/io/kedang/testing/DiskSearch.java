package io.kedang.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Looks for a text in the names and bytes of files, as whoever carries the disk away would. What disappears meanwhile is passed over. */
public final class DiskSearch extends SimpleFileVisitor<Path> {

    private final String text;
    private final Instant since;
    private final List<Path> found = new ArrayList<>();
    private int searched;

    private DiskSearch(String text, Instant since) {
        this.text = text;
        this.since = since;
    }

    /** @param searched how many files were looked into @param found those that hold the text, or are named by it */
    public record Result(int searched, List<Path> found) {
    }

    /** @param since files that were last written before are passed over @param depth how many folders deep */
    public static Result of(String text, Path folder, Instant since, int depth) {
        var search = new DiskSearch(text, since);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, search);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return new Result(search.searched, search.found);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var named = file.getFileName().toString().contains(text);
        if (named || attributes.isRegularFile() && !attributes.lastModifiedTime().toInstant().isBefore(since) && holds(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean holds(Path file) throws IOException {
        try {
            searched++;
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failed;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
        if (failed == null || failed instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failed;
    }
}
