package dev.stall;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.stall.catalogue.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The arrows between the packages: they run one way. */
@AnalyzeClasses(packages = "dev.stall", importOptions = ArchitectureTest.DeployedClasses.class)
final class ArchitectureTest {

  /** The classes of this module that are deployed. */
  static final class DeployedClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("/stall/local/");
    }
  }

  private static final String[] APIS = {
    "dev.stall.sellsn..", "dev.stall.sellapp..", "dev.stall.sellgate.."
  };

  private static final String ABOVE =
      "wiring endpoint attachment input form json store media access catalogue";

  private static final DescribedPredicate<JavaClass> APIS_AND_OPERATIONS =
      resideInAnyPackage(APIS).or(resideInAPackage("dev.stall.operations.."));

  /** The rooms from the top floor down, each with the rooms that it may lean on. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          room("sellsn", ABOVE),
          room("sellapp", ABOVE),
          room("sellgate", ABOVE),
          room("operations", ABOVE),
          room("wiring", "endpoint attachment store media dynamo aws access"),
          room("endpoint", "input form json store access catalogue"),
          room("attachment", "form store media catalogue"),
          room("input", "form json catalogue"),
          room("form", "json catalogue"),
          room("json", "catalogue"),
          room("store", "item ranked dynamo access catalogue"),
          room("item", "ranked dynamo access catalogue"),
          room("ranked", "dynamo catalogue"),
          room("dynamo", "aws catalogue"),
          room("media", "aws catalogue"),
          room("aws", ""),
          room("access", "catalogue"),
          room("catalogue", ""));

  private static Map.Entry<String, Set<String>> room(String name, String leansOn) {
    return Map.entry(name, Set.of(leansOn.isEmpty() ? new String[0] : leansOn.split(" ", -1)));
  }

  @ArchTest
  static void everyRoomLeansOnlyOnThoseBelowIt(JavaClasses classes) {
    ROOMS.forEach(
        (room, leansOn) -> {
          List<String> allowed = new ArrayList<>(List.of("dev.stall." + room + ".."));
          leansOn.forEach(other -> allowed.add("dev.stall." + other + ".."));
          classes()
              .that()
              .resideInAPackage("dev.stall." + room + "..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(allowed.toArray(String[]::new))
                      .or(not(resideInAPackage("dev.stall.."))))
              .check(classes);
        });
  }

  @ArchTest
  static void everyClassIsInARoom(JavaClasses classes) {
    assertThat(classes)
        .allMatch(type -> ROOMS.containsKey(type.getPackageName().split("\\.", -1)[2]));
  }

  /** Classes are told apart by their file: those within another one count as that. */
  @ArchTest
  static final ArchRule NO_CLASSES_USE_EACH_OTHER_IN_A_CIRCLE =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return SliceIdentifier.of(type.getName().split("\\$", -1)[0]);
                }

                @Override
                public String getDescription() {
                  return "files";
                }
              })
          .should()
          .beFreeOfCycles();

  /** The fields of requests are known to the APIs alone. */
  @ArchTest
  static final ArchRule STORAGE_NAMES_NO_FIELD =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.stall.store..",
              "dev.stall.item..",
              "dev.stall.ranked..",
              "dev.stall.dynamo..",
              "dev.stall.media..",
              "dev.stall.attachment..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Problem.Invalid.class, Problem.Violation.class);

  @ArchTest
  static final ArchRule ONLY_DYNAMO_AND_MEDIA_KNOW_AWS_SDK =
      noClasses()
          .that(
              not(resideInAnyPackage("dev.stall.dynamo..", "dev.stall.media..", "dev.stall.aws..")))
          .should()
          .dependOnClassesThat(resideInAPackage("software.amazon.."));

  @ArchTest
  static final ArchRule ONLY_ENDPOINT_AND_OPERATIONS_KNOW_LAMBDA =
      noClasses()
          .that(not(resideInAnyPackage("dev.stall.endpoint..", "dev.stall.operations..")))
          .should()
          .dependOnClassesThat(resideInAPackage("com.amazonaws.."));

  @ArchTest
  static final ArchRule ONLY_JSON_AND_THE_EVENT_KNOW_JACKSON =
      noClasses()
          .that(not(resideInAnyPackage("dev.stall.json..", "dev.stall.endpoint..")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "tools.jackson.."));

  @ArchTest
  static final ArchRule NOTHING_DEPLOYED_KNOWS_TESTS_OR_THE_LOCAL_CLOUD =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "dev.stall..",
                      "software.amazon.awssdk..",
                      "com.amazonaws.services.lambda.runtime..",
                      "com.fasterxml.jackson.core..",
                      "org.crac..")
                  .and(not(resideInAPackage("dev.stall.local..")))
                  .or(arrays()));

  private static DescribedPredicate<JavaClass> arrays() {
    return DescribedPredicate.describe(
        "arrays or primitives", type -> type.isArray() || type.isPrimitive());
  }

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?");

  @ArchTest
  static final ArchRule NOBODY_PRINTS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule NOBODY_LOGS_THROUGH_THE_JDK =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule NO_FIELD_IS_OPEN =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected();

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_ARE_FINAL_OR_ABSTRACT =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .orShould()
          .haveModifier(JavaModifier.ABSTRACT);

  @ArchTest
  static final ArchRule FIELDS_OF_HANDLERS_DO_NOT_CHANGE =
      fields()
          .that()
          .areDeclaredInClassesThat(APIS_AND_OPERATIONS)
          .should(have(modifier(JavaModifier.FINAL)));

  @Test
  void whatIsForTestsIsNotDeployed() throws Exception {
    Map<String, String> scopes = new HashMap<>();
    NodeList dependencies =
        ((Element)
                DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile())
                    .getElementsByTagName("dependencies")
                    .item(0))
            .getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      NodeList scope = dependency.getElementsByTagName("scope");
      scopes.put(
          dependency.getElementsByTagName("artifactId").item(0).getTextContent(),
          scope.getLength() == 0 ? "compile" : scope.item(0).getTextContent());
    }

    assertThat(scopes)
        .containsEntry("local", "test")
        .containsEntry("junit-jupiter", "test")
        .containsEntry("jackson-databind", "test")
        .containsEntry("dynamodb", "compile");
  }
}
