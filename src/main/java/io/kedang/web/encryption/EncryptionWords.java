package io.kedang.web.encryption;

import io.kedang.access.Sensitivity;
import io.kedang.archive.Encryption;
import io.kedang.archive.Encryption.EncryptedField;
import io.kedang.archive.Job;
import io.kedang.template.Template;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.EncryptionPage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the archive says about encryption, in the reader's words. */
final class EncryptionWords {

    private final EncryptionMessages texts;
    private final Reader reader;
    private final List<Template> templates;

    EncryptionWords(Reader reader, List<Template> templates) {
        this.texts = EncryptionTexts.in(reader.lang());
        this.reader = reader;
        this.templates = templates;
    }

    EncryptionPage page(Encryption.Settings settings, List<Job> jobs, Encryption.Keys keys, List<Sensitivity> chosen, List<String> faults) {
        return new EncryptionPage(Stream.of(Sensitivity.CONFIDENTIAL, Sensitivity.RESTRICTED).map(level -> choice(level, settings, chosen)).toList(), groups(settings), work(jobs),
                keys.keys().stream().sorted((a, b) -> Integer.compare(place(a), place(b))).map(key -> key(key, keys.estimated())).toList(),
                keys.estimated() ? "" : destroyed(keys.destroyed()),
                keys.forgottenAt() == null ? "" : texts.forgotten(Times.minute(keys.forgottenAt(), reader)), keys.estimated(), faults);
    }

    private String destroyed(long count) {
        return count == 0 ? "" : count == 1 ? texts.destroyedOne() : texts.destroyed(Numbers.of(count, reader));
    }

    private EncryptionPage.Choice choice(Sensitivity level, Encryption.Settings settings, List<Sensitivity> chosen) {
        var count = Stream.concat(settings.fields().stream(), settings.others().stream()).filter(field -> field.sensitivity().equals(level.key())).count();
        var words = count == 0 ? texts.fieldCountNone() : count == 1 ? texts.fieldCountOne() : texts.fieldCount(Numbers.of(count, reader));
        return new EncryptionPage.Choice(level.key(), level == Sensitivity.RESTRICTED ? texts.restricted() : texts.confidential(), words, chosen.contains(level));
    }

    private List<EncryptionPage.Group> groups(Encryption.Settings settings) {
        return templates.stream().map(template -> group(template, settings)).filter(group -> !group.fields().isEmpty()).toList();
    }

    private EncryptionPage.Group group(Template template, Encryption.Settings settings) {
        var fields = Stream.concat(settings.fields().stream().map(field -> row(template, field, true)), settings.others().stream().map(field -> row(template, field, false)));
        return new EncryptionPage.Group(reader.read(template.name()), fields.flatMap(found -> found).toList());
    }

    private Stream<EncryptionPage.Field> row(Template template, EncryptedField field, boolean encrypted) {
        return field.template().equals(template.key()) ? template.field(field.field()).stream().map(known -> new EncryptionPage.Field(reader.read(known.label()),
                field.sensitivity().equals(Sensitivity.RESTRICTED.key()) ? texts.levelRestricted() : texts.levelConfidential(), encrypted, found(field), lost(field))) : Stream.empty();
    }

    private String found(EncryptedField field) {
        var whole = field.operators().contains("eq") ? Stream.of(texts.byWhole()) : Stream.<String>empty();
        var tail = field.operators().contains("ends4") ? Stream.of(texts.byTail()) : Stream.<String>empty();
        return Stream.of(whole, tail, Stream.of(texts.byFilled())).flatMap(words -> words).collect(listed());
    }

    private String lost(EncryptedField field) {
        return field.lost().isEmpty() ? texts.nothing() : field.lost().stream().map(this::lost).collect(listed());
    }

    private String lost(String what) {
        return switch (what) {
            case "filter" -> texts.lostFilter();
            case "range" -> texts.lostRangeShort();
            case "contains" -> texts.lostContains();
            case "sort" -> texts.lostSort();
            case "search" -> texts.lostSearch();
            default -> texts.lostUnique();
        };
    }

    private Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(reader.fields().comma());
    }

    EncryptionPage.Work work(List<Job> jobs) {
        return new EncryptionPage.Work(jobs.stream().anyMatch(job -> job.state().equals("running")), jobs.stream().map(this::task).toList());
    }

    private EncryptionPage.Task task(Job job) {
        var name = templates.stream().filter(template -> template.key().equals(job.template())).findFirst().map(template -> reader.read(template.name())).orElse(job.template());
        var percent = job.total() == null || !job.state().equals("running") ? null : job.total() == 0 ? 100 : (int) Math.min(100, job.done() * 100 / job.total());
        return new EncryptionPage.Task(job.id().toString(), job.kind().equals("rekey") ? texts.workKeys() : name, state(job), percent, job.state().equals("done"),
                job.state().equals("paused") || job.state().equals("failed"));
    }

    private String state(Job job) {
        return switch (job.state()) {
            case "running" -> job.total() == null ? texts.workWaits() : texts.workRuns(Numbers.of(Math.min(job.done(), job.total()), reader), Numbers.of(job.total(), reader));
            case "done" -> job.failed() == 0 || !job.kind().equals("rekey") ? texts.workDone(Times.brief(job.finishedAt(), reader))
                    : texts.workDoneBut(Times.brief(job.finishedAt(), reader), Numbers.of(job.failed(), reader));
            case "paused" -> texts.workPaused();
            default -> texts.workFailed();
        };
    }

    private static int place(Encryption.Key key) {
        return List.of("seal", "blind", "files", "address").indexOf(key.purpose()) * 2 + (key.current() ? 0 : 1);
    }

    private EncryptionPage.Key key(Encryption.Key key, boolean estimated) {
        var made = key.madeAt() == null ? texts.unknownAge() : Times.minute(key.madeAt().atOffset(ZoneOffset.UTC), reader);
        var count = key.records();
        return new EncryptionPage.Key(purpose(key), key.id(), key.current(), made, count == null ? "" : count == 1 ? texts.recordsOne() : estimated ? texts.recordsAbout(Numbers.of(rounded(count), reader)) : texts.records(Numbers.of(count, reader)));
    }

    /** To two digits: a sample knows no more. */
    private static long rounded(long count) {
        return new BigDecimal(count).round(new MathContext(2, RoundingMode.HALF_UP)).longValue();
    }

    private String purpose(Encryption.Key key) {
        return switch (key.purpose()) {
            case "seal" -> texts.purposeSeal();
            case "blind" -> texts.purposeBlind();
            case "files" -> texts.purposeFiles();
            default -> texts.purposeAddress();
        };
    }
}
