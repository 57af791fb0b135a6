package dev.stall.local;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The arrows between packages and between classes, which run one way. */
@AnalyzeClasses(packages = "dev.stall.local", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_CLASSES_USE_EACH_OTHER =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_USE_ONLY_THOSE_BELOW_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.stall.local..")
          .layer("cloud")
          .definedBy("dev.stall.local")
          .layer("demo")
          .definedBy("dev.stall.local.demo")
          .layer("gateway")
          .definedBy("dev.stall.local.gateway")
          .layer("event")
          .definedBy("dev.stall.local.event")
          .layer("lambda")
          .definedBy("dev.stall.local.lambda")
          .layer("backend")
          .definedBy("dev.stall.local.backend")
          .layer("template")
          .definedBy("dev.stall.local.template")
          .layer("startup")
          .definedBy("dev.stall.local.startup")
          .whereLayer("cloud")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("cloud")
          .whereLayer("gateway")
          .mayOnlyBeAccessedByLayers("cloud")
          .whereLayer("event")
          .mayOnlyBeAccessedByLayers("cloud")
          .whereLayer("lambda")
          .mayOnlyBeAccessedByLayers("cloud", "gateway", "event")
          .whereLayer("backend")
          .mayOnlyBeAccessedByLayers("cloud", "event", "lambda")
          .whereLayer("template")
          .mayOnlyBeAccessedByLayers("cloud", "demo", "gateway", "event", "lambda", "backend")
          .ensureAllClassesAreContainedInArchitecture();

  /** One slice for each top-level class, which its nested classes belong to. */
  private static final class TopLevelClasses implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""));
    }

    @Override
    public String getDescription() {
      return "top-level classes";
    }
  }
}
