package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Files customers, several at a time. A customer that is there already is left alone. */
final class DemoFiling {

    private static final int WORKERS = 8;
    private static final int REPORTED_EVERY = 500;
    private static final String RECORDS = "/api/v1/templates/customer/records";

    private final DemoApi api;
    private final DemoToken token;
    private final Console out;

    DemoFiling(DemoApi api, DemoToken token, Console out) {
        this.api = api;
        this.token = token;
        this.out = out;
    }

    /** Returns when all are filed. The first refusal ends it: a demo with holes would hide a fault. */
    void file(List<DemoCustomer> customers) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> work(customers, next, done)));
            }
            running.forEach(DemoFiling::join);
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(List<DemoCustomer> customers, AtomicInteger next, AtomicInteger done) {
        for (int i = next.getAndIncrement(); i < customers.size(); i = next.getAndIncrement()) {
            try {
                file(customers.get(i));
            } catch (RuntimeException e) {
                next.set(customers.size());
                throw e;
            }
            report(done.incrementAndGet(), customers.size());
        }
    }

    private void file(DemoCustomer customer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("stage", customer.stage()).set("data", customer.data());
        Answer answer = api.post(RECORDS, body, token, Map.of("Idempotency-Key", customer.idempotencyKey()));
        if (!answer.ok() && !answer.isDuplicate()) {
            throw new LauncherException("Demo customer " + customer.number() + " was refused (" + answer.reason()
                    + "): start with --no-demo, and report this.");
        }
    }

    private void report(int filed, int all) {
        if (filed % REPORTED_EVERY == 0 || filed == all) {
            out.step(String.format("Demo company: %,d of %,d customers", filed, all));
        }
    }

    private static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while the demo was filed: start again to complete it.", e);
        }
    }
}
