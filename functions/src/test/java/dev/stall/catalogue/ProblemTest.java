package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  @Test
  void invalidInputSaysAllThatIsWrongInOneSentence() {
    Problem.Invalid problem =
        new Problem.Invalid(
            List.of(
                new Violation("name", "is required"), new Violation("cost", "must be a number")));

    assertThat(problem).hasMessage("name is required; cost must be a number.");
    assertThat(problem.violations()).extracting(Violation::field).containsExactly("name", "cost");
  }

  @Test
  void aRefusalCarriesNoStackTrace() {
    assertThat(new Problem.NotFound("product").getStackTrace()).isEmpty();
  }
}
