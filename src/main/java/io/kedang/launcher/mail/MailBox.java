package io.kedang.launcher.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The newest messages, newest first; the oldest go when it is full. */
final class MailBox {

    static final int CAPACITY = 500;

    private final Deque<CaughtMail> newestFirst = new ArrayDeque<>();
    private long lastId;

    synchronized long nextId() {
        return ++lastId;
    }

    synchronized void add(CaughtMail mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
        notifyAll();
    }

    synchronized List<CaughtMail> all() {
        return List.copyOf(newestFirst);
    }

    /** Looks again whenever a message arrives, until there is an answer or the time is over. */
    synchronized <T> Optional<T> await(Function<List<CaughtMail>, Optional<T>> look, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        Optional<T> found = look.apply(all());
        for (long left = time.toMillis(); found.isEmpty() && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            found = look.apply(all());
        }
        return found;
    }

    List<CaughtMail> to(String address) {
        return all().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    }

    Optional<CaughtMail> find(long id) {
        return all().stream().filter(mail -> mail.id() == id).findFirst();
    }
}
