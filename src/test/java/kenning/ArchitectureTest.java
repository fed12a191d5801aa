package kenning;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The house, as rules. No exception by class name: where a rule hurts, the design or the rule
/// changes.
@AnalyzeClasses(packages = "kenning", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLE =
            slices().matching("kenning.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a room in a cycle can be understood and changed only together with all the others");

    @ArchTest
    static final ArchRule SCREENS_FORM_NO_CYCLE =
            slices().matching("kenning.ui.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a screen stands alone: it reaches others only through the navigator")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOTHING =
            only("kenning.model..")
                    .because(
                            "everything may depend on the model, so the model depends on nothing of ours");

    @ArchTest
    static final ArchRule TASK_KNOWS_NOTHING =
            only("kenning.task..").because("work is watched the same way everywhere");

    @ArchTest
    static final ArchRule TEXT_KNOWS_THE_MODEL =
            only("kenning.text..", "kenning.model..")
                    .because("sentences are the same for every room");

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_MODEL_AND_TASK =
            only("kenning.store..", "kenning.model..", "kenning.task..")
                    .because("the file does not know who looks at it");

    @ArchTest
    static final ArchRule SYNC_CARRIES_WHOLE_PROJECTS =
            only("kenning.sync..", "kenning.store..", "kenning.model..", "kenning.task..")
                    .because(
                            "the window and the command line keep projects there in the same way, and what a person must decide is handed back to them");

    @ArchTest
    static final ArchRule ANALYSIS_IS_PURE =
            only("kenning.analysis..", "kenning.model..")
                    .because("figures come from lists, so that a hand count can check them");

    @ArchTest
    static final ArchRule READERS_KNOW_NO_PROJECT =
            only("kenning.importing..", "kenning.model..", "kenning.task..", "kenning.text..")
                    .because("what reads strangers’ files must not be able to reach a project");

    @ArchTest
    static final ArchRule NOTHING_LEAVES_EXCEPT_THROUGH_RELEASE =
            only(
                            "kenning.report..",
                            "kenning.release..",
                            "kenning.model..",
                            "kenning.analysis..",
                            "kenning.task..",
                            "kenning.text..")
                    .because(
                            "a document is made of cleared material only; the store would give it everything");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_SPEAKS_SQL =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kenning.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..")
                    .because(
                            "nobody but the store opens the project file: a Java read of it silently drops SQLite’s lock");

    @ArchTest
    static final ArchRule ONLY_SEARCH_KNOWS_LUCENE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kenning.search..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..")
                    .because("the index is derived and can be thrown away")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_REPORT_AND_IMPORTING_KNOW_POI =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("kenning.report..", "kenning.importing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                    .because("office files are read in one room and written in one");

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("kenning.ui..", "kenning.app..", "kenning")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                    .because("the command line needs no display");

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_IN_THREE_ROOMS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "kenning.store..", "kenning.task..", "kenning.ui.kit..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("java.util.concurrent..")
                                    .and(JavaClass.Predicates.simpleNameContaining("Executor")))
                    .orShould()
                    .callMethod(Thread.class, "start")
                    .orShould()
                    .callMethod(Thread.class, "ofPlatform")
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .because("who makes a thread owns its failures");

    @ArchTest
    static final ArchRule ONLY_MAIN_AND_THE_COMMAND_LINE_EXIT =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("kenning", "kenning.cli..")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .because("work that is under way must be allowed to end in order");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_KNOWS_NO_WINDOW =
            noClasses()
                    .that()
                    .resideInAPackage("kenning.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("kenning.ui..", "kenning.app..")
                    .because("a verb never needs a display")
                    .allowEmptyShould(true);

    /// Of our own rooms, the first may use itself and the others named.
    private static ArchRule only(String room, String... others) {
        var allowed = new String[others.length + 1];
        allowed[0] = room;
        System.arraycopy(others, 0, allowed, 1, others.length);
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed)
                                .or(
                                        com.tngtech.archunit.base.DescribedPredicate.not(
                                                resideInAnyPackage("kenning.."))))
                .allowEmptyShould(true);
    }
}
