package dev.stall;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

  private static final DescribedPredicate<JavaClass> APIS_AND_OPERATIONS =
      resideInAnyPackage(APIS).or(resideInAPackage("dev.stall.operations.."));

  @ArchTest
  static final ArchRule PACKAGES_USE_ONLY_WHAT_IS_TO_THEIR_RIGHT =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.stall..")
          .layer("routes and operations")
          .definedBy(APIS_AND_OPERATIONS)
          .layer("endpoint")
          .definedBy("dev.stall.endpoint..")
          .optionalLayer("table and media")
          .definedBy("dev.stall.table..", "dev.stall.media..")
          .layer("access")
          .definedBy("dev.stall.access..")
          .layer("catalogue")
          .definedBy("dev.stall.catalogue..")
          .whereLayer("routes and operations")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("endpoint")
          .mayOnlyBeAccessedByLayers("routes and operations")
          .whereLayer("table and media")
          .mayOnlyBeAccessedByLayers("routes and operations", "endpoint")
          .whereLayer("access")
          .mayOnlyBeAccessedByLayers("routes and operations", "endpoint", "table and media")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule NO_PACKAGES_USE_EACH_OTHER =
      slices().matching("dev.stall.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_CATALOGUE_LEANS_ON_NOTHING =
      classes()
          .that()
          .resideInAPackage("dev.stall.catalogue..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.stall.catalogue.."));

  @ArchTest
  static final ArchRule ACCESS_LEANS_ON_THE_CATALOGUE_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.stall.access..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "dev.stall.catalogue..", "dev.stall.access.."));

  @ArchTest
  static final ArchRule THE_APIS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("dev.stall.(*)..")
          .that(
              DescribedPredicate.describe(
                  "are APIs", slice -> slice.stream().anyMatch(resideInAnyPackage(APIS))))
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule ONLY_TABLE_AND_MEDIA_KNOW_AWS_SDK =
      noClasses()
          .that(not(resideInAnyPackage("dev.stall.table..", "dev.stall.media..")))
          .should()
          .dependOnClassesThat(resideInAPackage("software.amazon.."));

  @ArchTest
  static final ArchRule ONLY_ENDPOINT_AND_OPERATIONS_KNOW_LAMBDA =
      noClasses()
          .that(not(resideInAnyPackage("dev.stall.endpoint..", "dev.stall.operations..")))
          .should()
          .dependOnClassesThat(resideInAPackage("com.amazonaws.."));

  @ArchTest
  static final ArchRule ONLY_ENDPOINT_KNOWS_JACKSON =
      noClasses()
          .that(not(resideInAPackage("dev.stall.endpoint..")))
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
