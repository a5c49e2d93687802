package io.kedang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md}. Plain tests: some versions of Surefire skip {@code @ArchTest} fields without a word. */
class ArchitectureTest {

    private static final String ROOT = "io.kedang";
    private static final String LAUNCHER = "launcher";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    /** A package is imported by higher ranks only. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(Map.entry("kernel", 0), Map.entry("tenancy", 1), Map.entry("crypto", 2), Map.entry("access", 2), Map.entry("outbox", 2),
            Map.entry("audit", 3), Map.entry("template", 3), Map.entry("archive", 4), Map.entry("document", 5), Map.entry("segment", 5), Map.entry("search", 6),
            Map.entry("retention", 6), Map.entry("exchange", 7), Map.entry("automation", 7), Map.entry("insight", 7), Map.entry("platform", 8), Map.entry("web", 9));

    private static final List<String> DOORS = List.of("io.vertx.sqlclient.Pool", "org.hibernate.reactive.mutiny.Mutiny$SessionFactory", "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource", "io.vertx.mutiny.sqlclient.Pool", "jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory",
            "java.sql.DriverManager");

    /** {@code archive} of {@code io.kedang.archive.internal}; empty for what is not ours. */
    private static String featureOf(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }

    private static boolean ours(JavaClass type) {
        return !featureOf(type).isEmpty();
    }

    @Test
    void shouldKnowTheRankOfEveryFeature() {
        // when
        var features = CLASSES.stream().map(ArchitectureTest::featureOf).filter(feature -> !feature.isEmpty()).distinct().toList();

        // then
        assertThat(features).hasSizeGreaterThan(5).allMatch(feature -> RANKS.containsKey(feature) || feature.equals(LAUNCHER));
    }

    @Test
    void shouldImportLowerRanksOnly() {
        classes().that(describe("have a rank", type -> RANKS.containsKey(featureOf(type)))).should(dependOnlyOn("lower ranks",
                (from, to) -> RANKS.containsKey(featureOf(to)) && RANKS.get(featureOf(to)) < RANKS.get(featureOf(from)))).check(CLASSES);
    }

    @Test
    void shouldKeepTheLauncherToItself() {
        noClasses().that().resideOutsideOfPackage(ROOT + "." + LAUNCHER + "..").should().dependOnClassesThat().resideInAPackage(ROOT + "." + LAUNCHER + "..").check(CLASSES);
        classes().that().resideInAPackage(ROOT + "." + LAUNCHER + "..").should(dependOnlyOn("the launcher", (from, to) -> false)).check(CLASSES);
    }

    @Test
    void shouldKeepInternalsInTheirFeature() {
        classes().should(dependOnlyOn("what others show", (from, to) -> !to.getPackageName().contains(".internal"))).check(CLASSES);
    }

    private interface Allowed {
        boolean to(JavaClass from, JavaClass to);
    }

    /** Within a feature everything may be used. */
    private static ArchCondition<JavaClass> dependOnlyOn(String what, Allowed allowed) {
        return new ArchCondition<>("depend, beside their own feature, only on " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> ours(dependency.getTargetClass()) && !featureOf(dependency.getTargetClass()).equals(featureOf(type)))
                        .filter(dependency -> !allowed.to(type, dependency.getTargetClass()))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    @Test
    void shouldReachTheDatabaseThroughItsDoorsOnly() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".tenancy.internal..", ROOT + "." + LAUNCHER + "..")
                .should().dependOnClassesThat(named(DOORS)).check(CLASSES);
    }

    @Test
    void shouldOpenTransactionsInTenancyOnly() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".tenancy.internal..")
                .should().callMethodWhere(describe("opens a transaction", call -> call.getTarget().getName().equals("withTransaction"))).check(CLASSES);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.transaction.Transactional").check(CLASSES);
    }

    /** Nodes' clocks differ. {@code RootKeys.make} writes beside a key when it was made, for people; {@code rewrapAll} compares with times of files. */
    @Test
    void shouldAskTheDatabaseForTheTimeThatDecidesOverKeys() {
        noClasses().that(describe("decide over keys", type -> featureOf(type).equals("crypto") || List.of("RekeyJob", "DueForgetting").contains(type.getSimpleName())))
                .should().accessTargetWhere(describe("asks the node's clock", access -> access.getTarget().getName().equals("now") && access.getTargetOwner().getPackageName().equals("java.time")
                        && !(access.getOriginOwner().getSimpleName().equals("RootKeys") && List.of("make", "rewrapAll").contains(access.getOrigin().getName())))).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> named(List<String> names) {
        return describe("named " + names, type -> names.contains(type.getName()));
    }

    @Test
    void shouldKeepEntitiesInTheirPackage() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CLASSES);
        noClasses().should(new ArchCondition<>("use entities of other packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().isAnnotatedWith(Entity.class) && !dependency.getTargetClass().getPackageName().equals(type.getPackageName()))
                        .forEach(dependency -> events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
            }
        }).check(CLASSES);
    }

    @Test
    void shouldNeverBlockInAMethodThatReturnsAUni() {
        methods().that().haveRawReturnType(Uni.class).should(new ArchCondition<>("not block") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAccessesFromSelf().stream().filter(ArchitectureTest::blocks)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription())));
            }
        }).check(CLASSES);
    }

    private static boolean blocks(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.isAssignableTo(Uni.class) && name.equals("await") || owner.isEquivalentTo(UniAwait.class)
                || owner.isAssignableTo(CompletableFuture.class) && Set.of("join", "get").contains(name) || owner.isAssignableTo(Future.class) && name.equals("get")
                || owner.isEquivalentTo(Thread.class) && Set.of("sleep", "join").contains(name);
    }

    @Test
    void shouldKeepResourcesInsideTheirFeature() {
        classes().that().areAnnotatedWith(Path.class).should().resideInAnyPackage(ROOT + "..internal..", ROOT + ".web..").check(CLASSES);
        classes().that().areAnnotatedWith(Path.class).should(new ArchCondition<>("be used by nobody but themselves") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getDirectDependenciesToSelf().stream().map(dependency -> dependency.getOriginClass())
                        .filter(user -> !user.getName().startsWith(resource.getName()) && !user.getPackageName().equals(resource.getPackageName()))
                        .forEach(user -> events.add(SimpleConditionEvent.violated(resource, user.getName() + " uses " + resource.getName())));
            }
        }).check(CLASSES);
    }

    @Test
    void shouldSayOfEveryPackageWhatItIsFor() throws IOException {
        // given
        var sources = java.nio.file.Path.of("src", "main", "java", "io", "kedang");

        // when
        try (var folders = Files.walk(sources)) {
            var silent = folders.filter(Files::isDirectory).filter(folder -> !folder.equals(sources) && hasSources(folder))
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();

            // then
            assertThat(silent).isEmpty();
        }
    }

    private static boolean hasSources(java.nio.file.Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
