package io.kedang.audit.internal.stamp;

import io.kedang.access.Actor;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.FileStamp;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.StampWords;
import io.kedang.audit.internal.watch.StoredSettings;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.print.PrintFonts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stamps in processes of their own: one at once on a node, since each takes memory beside the heap, and a few that wait. */
@ApplicationScoped
class ProcessStamp implements FileStamp {

    private static final int MOST_WAITING = 4;
    private static final long PATIENCE = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private final StoredSettings settings;
    private final PrintFonts fonts;
    private final Journal journal;
    private final Semaphore free = new Semaphore(1, true);

    ProcessStamp(StoredSettings settings, PrintFonts fonts, Journal journal) {
        this.settings = settings;
        this.fonts = fonts;
        this.journal = journal;
    }

    @Override
    public Uni<StampWords> words(Actor actor, UUID export) {
        var who = actor.name() == null || actor.name().isBlank() ? actor.email() : actor.name();
        return settings.of(actor.tenant()).map(known -> new StampWords(export, who, CLOCK.format(Instant.now().atZone(ZoneId.of(known.zone()))), actor.tenant().name()));
    }

    @Override
    public Uni<Stamped> stamp(Actor actor, byte[] file) {
        var kind = FileKind.of(file).orElseThrow(() -> Problem.of(AuditError.STAMP_UNKNOWN));
        var font = fonts.chinese();
        return words(actor, Ids.next()).chain(words -> Worker.call(() -> run(new StampOrder(kind, words, font, file)))
                .call(() -> journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.FILE_STAMPED, "file", words.export(), List.of()).withDetail(kind.ending() + " sha256:" + hash(file))))
                .map(stamped -> new Stamped(words.export(), kind.type(), kind.ending(), stamped)));
    }

    private byte[] run(StampOrder order) {
        if (!turn()) {
            throw Problem.of(AuditError.STAMP_BUSY);
        }
        try {
            return StampProcess.run(order);
        } catch (Unstampable unstampable) {
            throw Problem.of(unstampable.why().error());
        } finally {
            free.release();
        }
    }

    private boolean turn() {
        try {
            return free.getQueueLength() < MOST_WAITING && free.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of the file as it was handed in: whoever has both can tell that they belong together. */
    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
