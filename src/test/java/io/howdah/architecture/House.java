package io.howdah.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rules of the house under one root package, each with its reason.
final class House {

    private static final List<String> PURE =
            List.of("plan", "sql", "schema", "report", "maintain.schedule");
    private static final List<String> IO =
            List.of("connect", "query", "catalog", "embedded", "maintain", "advise", "store");
    private static final List<String> SHARED_UI =
            List.of("fx", "theme", "control", "result", "shell");

    /// For each topic room the other topic rooms that it may use.
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private final String root;

    House(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("plan", List.of());
        rooms.put("sql", List.of());
        rooms.put("schema", List.of());
        rooms.put("report", List.of("plan", "sql", "schema"));
        rooms.put("store", List.of());
        rooms.put("connect", List.of("store", "sql"));
        rooms.put("embedded", List.of("store", "connect", "sql"));
        rooms.put("catalog", List.of("connect", "schema", "sql"));
        rooms.put("query", List.of("store", "connect", "sql", "plan"));
        rooms.put("maintain", List.of("store", "connect", "sql", "catalog"));
        return rooms;
    }

    /// Every rule by its name.
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("only app knows everything", onlyAppKnowsEverything());
        rules.put("topics know neither window nor command line", topicsKnowNoDoor());
        rules.put("only the window knows JavaFX", onlyTheWindowKnowsJavaFx());
        rules.put("pure rooms read no database", pureRoomsReadNoDatabase());
        rules.put("pure rooms have no threads", pureRoomsHaveNoThreads());
        rules.put("pure rooms have no clock", pureRoomsHaveNoClock());
        rules.put("pure rooms do not know rooms with input and output", pureRoomsStayPure());
        MAY_USE.forEach((room, allowed) ->
                rules.put(room + " uses only what it may", topic(room, allowed)));
        rules.put("features do not know each other", featuresAreStrangers());
        rules.put("shared parts of the window know no feature", sharedPartsKnowNoFeature());
        rules.put("threads of the window live in ui.fx", threadsLiveInFx());
        rules.put("view models know no scene", viewModelsKnowNoScene());
        rules.put("no inline style", noInlineStyle());
        rules.put("no vague names", noVagueNames());
        rules.put("no cycles", noCycles());
        return rules;
    }

    private ArchRule onlyAppKnowsEverything() {
        return noClasses()
                .that(resideOutside("app"))
                .should()
                .dependOnClassesThat(are(in("app")))
                .because(
                        "the composition root is put together from the rooms, never the other way");
    }

    private ArchRule topicsKnowNoDoor() {
        return noClasses()
                .that(are(in(topics())))
                .should()
                .dependOnClassesThat(are(in("ui", "cli", "app")))
                .because("the same topics serve the window and the command line");
    }

    private ArchRule onlyTheWindowKnowsJavaFx() {
        return noClasses()
                .that(resideOutside("ui", "app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything but the window must run where there is no toolkit");
    }

    private ArchRule pureRoomsReadNoDatabase() {
        return noClasses()
                .that(are(in(PURE)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.postgresql..", "java.net.http..")
                .because("a pure room is tested with text alone");
    }

    private ArchRule pureRoomsHaveNoThreads() {
        return noClasses()
                .that(are(in(PURE)))
                .should()
                .dependOnClassesThat(are(threading()))
                .because("whoever calls a pure room decides on which thread it runs");
    }

    private ArchRule pureRoomsHaveNoClock() {
        ArchRule noNow =
                noClasses()
                        .that(are(in(PURE)))
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(java.time.Clock.class, "systemDefaultZone")
                        .orShould()
                        .callMethod(java.time.InstantSource.class, "system");
        return noNow.because(
                "the time is given in as a java.time.InstantSource, so that tests set it");
    }

    private ArchRule pureRoomsStayPure() {
        return noClasses()
                .that(are(in(PURE)))
                .should()
                .dependOnClassesThat(
                        are(in(IO).and(DescribedPredicate.not(in("maintain.schedule")))))
                .because("pure rooms are the ground that the others stand on");
    }

    private ArchRule topic(String room, List<String> allowed) {
        List<String> forbidden = new ArrayList<>(topics());
        forbidden.remove(room);
        forbidden.removeAll(allowed);
        forbidden.remove("maintain.schedule");
        return noClasses()
                .that(are(in(room)))
                .should()
                .dependOnClassesThat(are(in(forbidden)))
                .because("topic rooms know only the rooms that the house plan names for them");
    }

    private ArchRule featuresAreStrangers() {
        return slices().matching(root + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(), in(SHARED_UI.stream().map(part -> "ui." + part).toList()))
                .because("what crosses features goes through a Request of ui.shell");
    }

    private ArchRule sharedPartsKnowNoFeature() {
        DescribedPredicate<JavaClass> feature =
                in("ui").and(
                                DescribedPredicate.not(
                                        in(SHARED_UI.stream().map(part -> "ui." + part).toList())));
        return noClasses()
                .that(are(in(SHARED_UI.stream().map(part -> "ui." + part).toList())))
                .should()
                .dependOnClassesThat(are(feature))
                .because("features come and go, the parts that they share stay");
    }

    private ArchRule threadsLiveInFx() {
        return noClasses()
                .that(are(in("ui")))
                .and(resideOutside("ui.fx"))
                .should()
                .dependOnClassesThat(are(threading()))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("one door to the FX thread can be watched, a hundred cannot");
    }

    private ArchRule viewModelsKnowNoScene() {
        return noClasses()
                .that(are(in("ui")))
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model's test runs without a toolkit");
    }

    private ArchRule noInlineStyle() {
        return noClasses()
                .that(are(in("ui")))
                .should()
                .callMethodWhere(
                        new DescribedPredicate<>("setStyle on a control") {
                            @Override
                            public boolean test(
                                    com.tngtech.archunit.core.domain.JavaMethodCall call) {
                                return call.getName().equals("setStyle")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("javafx");
                            }
                        })
                .because("style sheets know both schemes, code does not");
    }

    private ArchRule noVagueNames() {
        return noClasses()
                .that(are(in("")))
                .should()
                .haveNameMatching(".*\\.[A-Za-z]*(Utils?|Helper|Manager|Impl|Data)")
                .because("a name says what a thing is, in the field's own words");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of rooms can only be understood, tested and changed as one");
    }

    /// Rules about classes need at least one; a room that is not built yet is no failure.
    static ArchRule lenient(ArchRule rule) {
        return rule.allowEmptyShould(true);
    }

    private static List<String> topics() {
        return Stream.concat(PURE.stream(), IO.stream()).toList();
    }

    private DescribedPredicate<JavaClass> in(String... rooms) {
        return in(List.of(rooms));
    }

    private DescribedPredicate<JavaClass> in(List<String> rooms) {
        String[] packages =
                rooms.stream()
                        .map(room -> room.isEmpty() ? root + ".." : root + "." + room + "..")
                        .toArray(String[]::new);
        return resideInAnyPackage(packages);
    }

    private DescribedPredicate<JavaClass> resideOutside(String... rooms) {
        return DescribedPredicate.not(in(rooms));
    }

    private static DescribedPredicate<JavaClass> threading() {
        return resideInAPackage("java.util.concurrent")
                .and(
                        new DescribedPredicate<>("start or pool threads") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getSimpleName()
                                        .matches(
                                                ".*(Executor|Executors|ExecutorService|CompletableFuture|ForkJoinPool|FutureTask)");
                            }
                        })
                .or(
                        DescribedPredicate.describe(
                                "threads", type -> type.getName().equals("java.lang.Thread")))
                .or(
                        DescribedPredicate.describe(
                                "timers", type -> type.getName().equals("java.util.Timer")));
    }

    static ArchRule packagesAreNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new NullMarkedPackage())
                .because(
                        "nothing is null unless its type says so, and NullAway checks only what is marked");
    }
}
