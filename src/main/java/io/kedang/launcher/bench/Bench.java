package io.kedang.launcher.bench;

import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import io.kedang.launcher.Project;
import io.kedang.launcher.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** {@code ./kedang bench}: everything from the fresh state to the table. */
public final class Bench {

    private final StateFolder state;
    private final Path packaged;
    private final BenchOptions options;
    private final Console console;

    /** @param state a fresh one of the bench's own */
    public Bench(StateFolder state, Path packaged, BenchOptions options, Console console) {
        this.state = state;
        this.packaged = packaged;
        this.options = options;
        this.console = console;
    }

    public void run() {
        LoadGenerators.require();
        BenchStack stack = BenchStack.start(state, packaged, console);
        Thread end = new Thread(stack::close, "stop");
        Runtime.getRuntime().addShutdownHook(end);
        try (stack; Connection superuser = stack.database()) {
            BenchReport report = measure(stack, new BenchDatabase(superuser));
            String table = BenchTable.markdown(report);
            write(table, BenchJson.text(report));
            console.line("\n" + table);
        } catch (SQLException e) {
            throw new LauncherException("The bench's database failed: " + e.getMessage(), e);
        } finally {
            Children.forget(end);
        }
    }

    private BenchReport measure(BenchStack stack, BenchDatabase database) {
        BenchReport report = new BenchReport(options, MachineFacts.read(database.connection()));
        console.step("Starting the application");
        BootRows boot = new BootRows(stack, options, console);
        List<FigureRow> boots = options.wants("boot") ? boot.measure() : boot.none();
        BenchRun run = prepare(stack, database);
        part("create", () -> report.add(new CreateRow(run).measure()));
        part("read", () -> report.add(new ReadRow(run).measure()));
        FigureRow underLoad = boot.underLoad();
        part("list", () -> report.add(new ListRow(run).measure()));
        part("audit", () -> report.add(new AuditRow(run).measure()));
        part("form", () -> report.add(new FormRow(run).measure()));
        part("signup", () -> report.add(new SignupRow(run).measure()));
        boots.forEach(report::add);
        report.add(underLoad);
        part("validate", () -> report.add(new ValidationRow(run).measure()));
        part("seal", () -> new SealRows(run).measure().forEach(report::add));
        part("flood", () -> report.add(new FloodRow(run).measure()));
        part("templates", () -> new TemplateChangeRows(run).measure().forEach(report::add));
        return report;
    }

    private void part(String name, Runnable measure) {
        if (options.wants(name)) {
            measure.run();
        }
    }

    private BenchRun prepare(BenchStack stack, BenchDatabase database) {
        BenchApi api = new BenchApi(stack.address());
        BenchCompany company = new BenchCompany(api, stack.access(), "bench");
        company.signUp();
        BenchTenant tenant = database.tenant(company.slug());
        console.step("Signed up a company: its data is in " + tenant.schema());
        return new BenchRun(options, stack, api, company, tenant, database, new Wrk(stack.workFolder()),
                new Pgbench(stack.workFolder(), stack.databasePort(), stack.applicationPassword(), tenant), console);
    }

    private void write(String markdown, String json) {
        try {
            Path folder = Files.createDirectories(Project.current().root().resolve("target"));
            Files.writeString(folder.resolve("bench.md"), markdown);
            Files.writeString(folder.resolve("bench.json"), json);
            console.step("Written to " + folder.resolve("bench.md") + " and bench.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
