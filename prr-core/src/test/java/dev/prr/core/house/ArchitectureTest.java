package dev.prr.core.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may use whom in the core, and what nobody may use. Every ban is also shown to catch {@link
 * Offender}.
 */
final class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.prr.core");
  private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

  private static final Set<String> RESOURCE_LOCATORS =
      Set.of(
          "java.net.URI", "java.net.URL", "java.net.URISyntaxException", "java.net.URLClassLoader");
  private static final Pattern FILE_SYSTEM =
      Pattern.compile(
          "java\\.nio\\.file\\.(Files|FileSystems)"
              + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel"
              + "|java\\.io\\.(File|File(Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)"
              + "|java\\.util\\.(zip\\.ZipFile|jar\\.JarFile)");

  /** What makes parsers; whoever is given one may read from it. */
  private static final Pattern XML_READING =
      Pattern.compile(
          "javax\\.xml\\.stream\\.(XMLStreamReader|XMLStreamConstants|XMLStreamException|Location)");

  private static final DescribedPredicate<JavaClass> XML_PARSERS =
      resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..")
          .and(describe("make parsers", type -> !XML_READING.matcher(type.getName()).matches()));

  @Test
  void every_class_lies_in_a_room() {
    check(classes().should(lieInARoom()));
  }

  @Test
  void a_room_uses_only_rooms_above_it() {
    classes().should(useOnlyRoomsAboveTheirs()).check(CORE);
  }

  @Test
  void the_gate_may_use_the_report_but_never_the_other_way_round() {
    assertTrue(Room.GATE.mayUse(Room.REPORT));
    assertTrue(Room.GATE.mayUse(Room.GATE));
    assertFalse(Room.REPORT.mayUse(Room.GATE));
    assertTrue(Room.of("dev.prr.core.artifact.kubernetes").equals(Optional.of(Room.ARTIFACT)));
    assertTrue(Room.of("dev.prr.core.artifacts").isEmpty());
  }

  @Test
  void only_workspace_history_and_report_writers_touch_the_file_system() {
    ban(
        dependOnClassesThat(
            describe("touch files", type -> FILE_SYSTEM.matcher(type.getName()).matches())),
        resideInAnyPackage("dev.prr.core.workspace..", "dev.prr.core.history..")
            .or(
                resideInAPackage("dev.prr.core.report..")
                    .and(describe("writers", type -> topLevel(type).endsWith("Writer")))),
        "files are read by workspace, kept by history and written by report's writers");
  }

  @Test
  void nobody_reads_the_system_clock() {
    ban(
        access(
            "the system clock",
            target ->
                (target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && !takes(target, "java.time.Clock"))
                    || (isIn(target, "java.time.Clock")
                        && (target.getName().startsWith("system")
                            || target.getName().matches("tick(Millis|Seconds|Minutes)")))
                    || (isIn(target, "java.lang.System")
                        && target.getName().equals("currentTimeMillis"))
                    || isIn(target, "java.util.Date")
                    || isIn(target, "java.util.Calendar")),
        "the same input must give the same bytes: take a Clock or a LocalDate as a parameter");
  }

  @Test
  void nobody_leans_on_the_locale_zone_or_line_ending_of_the_machine() {
    ban(
        access(
            "a default of the machine",
            target ->
                (isIn(target, "java.time.ZoneId") && target.getName().equals("systemDefault"))
                    || (isIn(target, "java.util.TimeZone") && target.getName().equals("getDefault"))
                    || (isIn(target, "java.util.Locale") && target.getName().equals("getDefault"))
                    || (isIn(target, "java.lang.System")
                        && target.getName().equals("lineSeparator"))),
        "the same input must give the same bytes: name the locale, the zone and the line ending");
  }

  @Test
  void nobody_prints() {
    ban(
        access(
            "a standard stream",
            target ->
                (isIn(target, "java.lang.System") && target.getName().matches("out|err|in"))
                    || target.getName().equals("printStackTrace")),
        "the core returns text; whoever runs it prints");
  }

  @Test
  void maven_is_not_within_reach() {
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("org.apache.maven.plugin.Mojo"),
        "Maven's types live in the plugin; the core must not depend on them");
  }

  @Test
  void nobody_lets_a_yaml_library_build_objects() {
    ban(
        access(
            "Yaml.load",
            target ->
                isIn(target, "org.yaml.snakeyaml.Yaml") && target.getName().startsWith("load")),
        "load builds whatever the document asks for: compose nodes instead");
  }

  @Test
  void nobody_uses_the_backtracking_regular_expressions_of_the_jdk() {
    ban(
        dependOnClassesThat(resideInAPackage("java.util.regex")),
        "outside text can make java.util.regex hang: use RE2J");
    ban(
        access(
            "a String method that takes a regular expression",
            target ->
                isIn(target, "java.lang.String")
                    && target.getName().matches("matches|replaceAll|replaceFirst")),
        "outside text can make java.util.regex hang: use RE2J, or replace(CharSequence, ...)");
  }

  @Test
  void nobody_opens_a_network_connection() {
    ban(
        dependOnClassesThat(
            resideInAnyPackage("java.net", "java.net.http", "javax.net..")
                .and(describe("connect", type -> !RESOURCE_LOCATORS.contains(type.getName())))
                .and(describe("are not codecs", type -> !type.getName().matches(".*URL..coder")))),
        "the engine works offline");
    ban(
        access(
            "the content behind an address",
            target ->
                isIn(target, "java.net.URL")
                    && target.getName().matches("openConnection|openStream|getContent")),
        "the engine works offline; use getResourceAsStream for what is on the class path");
  }

  @Test
  void only_the_shared_history_speaks_to_a_database() {
    ban(
        dependOnClassesThat(resideInAnyPackage("java.sql", "javax.sql..", "org.postgresql..")),
        resideInAPackage("dev.prr.core.history.postgres"),
        "the engine works offline; a database is an opt-in of the history");
  }

  @Test
  void at_most_one_class_makes_xml_parsers() {
    Set<String> users =
        CORE.stream()
            .filter(type -> dependsOn(type, XML_PARSERS))
            .map(ArchitectureTest::topLevel)
            .collect(Collectors.toSet());
    assertTrue(
        users.size() <= 1,
        () -> "one hardened factory of XML parsers is enough, but these make their own: " + users);
    assertTrue(dependsOn(OFFENDER.get(Offender.class), XML_PARSERS));
  }

  private static void ban(
      ArchCondition<JavaClass> offence, DescribedPredicate<JavaClass> except, String because) {
    check(classes().that(DescribedPredicate.not(except)).should(not(offence)).because(because));
  }

  private static void ban(ArchCondition<JavaClass> offence, String because) {
    check(classes().should(not(offence)).because(because));
  }

  /** Holds in the core and would not hold for the offender. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CORE);
    assertTrue(
        rule.evaluate(OFFENDER).hasViolation(),
        () -> "Offender does nothing that is against: " + rule.getDescription());
  }

  private static ArchCondition<JavaClass> access(String what, Predicate<AccessTarget> offending) {
    return accessTargetWhere(
        describe("it is " + what, (JavaAccess<?> access) -> offending.test(access.getTarget())));
  }

  private static boolean isIn(AccessTarget target, String className) {
    return target.getOwner().getName().equals(className);
  }

  private static boolean takes(AccessTarget target, String parameter) {
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        && code.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals(parameter));
  }

  private static boolean dependsOn(JavaClass type, DescribedPredicate<JavaClass> other) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(other);
  }

  private static String topLevel(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type.getName());
  }

  private static ArchCondition<JavaClass> lieInARoom() {
    return new ArchCondition<>("lie in a room") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (Room.of(type.getPackageName()).isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getName()
                      + " lies in no room: move it, or name its package in Room and in the page"
                      + " about the architecture"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useOnlyRoomsAboveTheirs() {
    return new ArchCondition<>("use only rooms above theirs") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Room.of(type.getPackageName())
            .ifPresent(
                room ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !mayUse(room, use.getTargetClass()))
                        .forEach(
                            use ->
                                events.add(
                                    SimpleConditionEvent.violated(use, use.getDescription()))));
      }
    };
  }

  private static boolean mayUse(Room room, JavaClass target) {
    return Room.of(target.getPackageName()).map(room::mayUse).orElse(true);
  }
}
