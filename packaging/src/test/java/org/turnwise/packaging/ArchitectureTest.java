package org.turnwise.packaging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. The programs' class paths meet only here, so this is where the house can be seen whole. */
class ArchitectureTest {
    private static final String SESSION = "org.turnwise.session..";
    private static final String FORMATS = "org.turnwise.formats..";
    private static final String MEDIA = "org.turnwise.media..";
    private static final String ANALYSIS = "org.turnwise.analysis..";
    private static final String FEATURES = "org.turnwise.features..";
    private static final String INFERENCE = "org.turnwise.inference..";
    private static final String TRAINING = "org.turnwise.training..";
    private static final String SAMPLES = "org.turnwise.samples..";
    private static final String DESKTOP = "org.turnwise.desktop..";
    private static final String CLI = "org.turnwise.cli..";

    static final ArchRule session_knows_none_of_our_modules = knowsOnly(SESSION)
            .because("a session must be readable by programs that have no screen, no decoder and no model");

    static final ArchRule session_knows_no_heavy_library = noClasses()
            .that()
            .resideInAPackage(SESSION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.bytedeco..", "ai.onnxruntime..", "ai.djl..");

    static final ArchRule only_the_store_touches_jdbc = noClasses()
            .that()
            .resideInAPackage(SESSION)
            .and()
            .resideOutsideOfPackage("org.turnwise.session.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .because("durability is one package's promise");

    static final ArchRule the_model_stands_alone =
            knowsOnly("org.turnwise.session.model..").because("values outlive the ways of editing and keeping them");

    static final ArchRule formats_know_only_the_session = knowsOnly(FORMATS, SESSION);

    static final ArchRule one_format_never_sees_another = slices().assignedFrom(new FormatPackages())
            .should()
            .notDependOnEachOther()
            .because("a format must be removable without touching its neighbours");

    static final ArchRule media_knows_none_of_our_modules = knowsOnly(MEDIA);

    static final ArchRule ffmpeg_stays_in_media = noClasses()
            .that()
            .resideOutsideOfPackage(MEDIA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco.ffmpeg..", "org.bytedeco.javacv..");

    static final ArchRule opencv_stays_with_the_faces = noClasses()
            .that()
            .resideOutsideOfPackage("org.turnwise.features.face..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.opencv..");

    static final ArchRule inference_knows_none_of_our_modules = knowsOnly(INFERENCE);

    static final ArchRule onnx_runtime_stays_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.turnwise.inference.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("native handles are closed where they are opened");

    static final ArchRule extractors_know_only_the_onnx_runtime = knowsOnly(FEATURES, "org.turnwise.inference.onnx..");

    static final ArchRule training_knows_inference_and_extractors = knowsOnly(TRAINING, INFERENCE, FEATURES);

    static final ArchRule only_the_command_line_trains = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, TRAINING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRAINING, "ai.djl.pytorch..", "ai.djl.nn..", "ai.djl.training..")
            .because("libtorch must never reach the desktop");

    static final ArchRule analysis_knows_no_format_trainer_or_screen =
            knowsOnly(ANALYSIS, SESSION, MEDIA, FEATURES, INFERENCE);

    static final ArchRule samples_know_nobody = knowsOnly(SAMPLES);

    static final ArchRule javafx_only_on_the_desktop = noClasses()
            .that()
            .resideOutsideOfPackage(DESKTOP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    static final ArchRule nothing_depends_on_the_desktop = knownOnlyByItself(DESKTOP);

    static final ArchRule nothing_depends_on_the_command_line = knownOnlyByItself(CLI);

    static final ArchRule view_models_touch_neither_store_nor_pipeline = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.turnwise.session.store..", "org.turnwise.analysis.session..");

    static final ArchRule packages_form_no_cycles =
            slices().matching("org.turnwise.(**)").should().beFreeOfCycles();

    static final ArchRule no_static_mutable_state = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.turnwise..")
            .should()
            .beFinal();

    static final ArchRule words_that_say_nothing_are_not_names = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Info");

    static final ArchRule stdout_belongs_to_the_command_line =
            noClasses().that().resideOutsideOfPackages(CLI, DESKTOP).should().accessField(System.class, "out");

    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.turnwise");

    /** One test per rule, named after its field. (Surefire passes over ArchUnit's own field tests without a word.) */
    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName().replace('_', ' '), () -> ((ArchRule) field.get(null)).check(HOUSE)));
    }

    /** On an empty house every rule above would hold: each room must be on the class path. */
    @Test
    void every_room_is_seen() {
        String[] rooms = {SESSION, FORMATS, MEDIA, ANALYSIS, FEATURES, INFERENCE, TRAINING, SAMPLES, DESKTOP, CLI};
        for (String room : rooms) {
            assertTrue(HOUSE.stream().anyMatch(resideInAPackage(room)), "no class of " + room + " was looked at");
        }
    }

    /** One slice per format; what formats share, and the registry that lists them, belongs to none. */
    private static final class FormatPackages implements SliceAssignment {
        private static final String ROOM = "org.turnwise.formats.";
        private static final Set<String> SHARED = Set.of("registry", "source", "dataset");

        @Override
        public String getDescription() {
            return "the packages of single formats";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            String format = name.startsWith(ROOM) ? name.substring(ROOM.length()) : "";
            return format.isEmpty() || SHARED.contains(format) ? SliceIdentifier.ignore() : SliceIdentifier.of(format);
        }
    }

    private static ArchRule knowsOnly(String room, String... others) {
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat(oursOutside(room, others));
    }

    private static ArchRule knownOnlyByItself(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String room, String... others) {
        return resideInAPackage("org.turnwise..")
                .and(DescribedPredicate.not(resideInAPackage(room)))
                .and(DescribedPredicate.not(resideInAnyPackage(others)))
                .as("one of our packages but %s and %s", room, String.join(", ", others));
    }
}
