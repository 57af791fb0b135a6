package dev.stall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files that CONTRIBUTING names for a product's description are those that know it. */
final class WorkedExampleTest {

  private static final Pattern LISTED =
      Pattern.compile("^\\| `([a-z]+/[A-Z]\\w+)`(?: \\*)? \\|", Pattern.MULTILINE);

  @Test
  void theExampleNamesEveryFileThatAnOptionalTextTouches() throws IOException {
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(knowing());
  }

  private static Set<String> listed() throws IOException {
    String text = Files.readString(Path.of("..", "CONTRIBUTING.md"));
    String example =
        text.substring(text.indexOf("### Worked example"), text.indexOf("## Add a route"));
    return LISTED
        .matcher(example)
        .results()
        .map(listed -> listed.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> knowing() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stall");
    Set<String> files = new TreeSet<>();
    files.add(file(classes.get(ProductDetails.class)));
    files.add(file(classes.get(ProductChange.class)));
    for (JavaClass type : classes) {
      if (type.getAccessesFromSelf().stream().anyMatch(WorkedExampleTest::isDescription)) {
        files.add(file(type));
      }
      boolean named =
          type.getDirectDependenciesFromSelf().stream()
              .anyMatch(it -> it.getTargetClass().isEquivalentTo(ProductChange.Description.class));
      if (named) {
        files.add(file(type));
      }
    }
    return files;
  }

  private static boolean isDescription(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(ProductDetails.class)
        && access.getTarget().getName().equalsIgnoreCase("description");
  }

  private static String file(JavaClass type) {
    String[] names = type.getName().split("[.$]", -1);
    return names[2] + "/" + names[3];
  }
}
