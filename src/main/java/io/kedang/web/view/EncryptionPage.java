package io.kedang.web.view;

import java.util.List;

/**
 * What the company encrypts and by which keys.
 *
 * @param destroyed how many records' keys were destroyed, in words; empty for none, and where it is not counted
 * @param forgotten until when, at least, backups may still open for them, in words; empty where none does
 * @param estimated whether there are too many keys to count
 */
public record EncryptionPage(List<Choice> choices, List<Group> groups, Work work, List<Key> keys, String destroyed, String forgotten, boolean estimated, List<String> faults) {

    /** A sensitivity that can be chosen. @param count how many fields have it, in words */
    public record Choice(String key, String label, String count, boolean chosen) {
    }

    /** Fields of a template. */
    public record Group(String template, List<Field> fields) {
    }

    /** @param found by what it is found when it is encrypted @param lost what is lost, or would be */
    public record Field(String label, String sensitivity, boolean encrypted, String found, String lost) {
    }

    /** @param running whether it is worth looking again in a moment */
    public record Work(boolean running, List<Task> tasks) {
    }

    /** @param percent null while it is not known @param resumable whether it waits to be told to go on */
    public record Task(String id, String label, String state, Integer percent, boolean done, boolean resumable) {
    }

    /** @param protects how many records, in words; empty where it is not counted */
    public record Key(String purpose, String id, boolean current, String made, String protects) {
    }
}
