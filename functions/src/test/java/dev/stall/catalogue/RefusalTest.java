package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Refusal.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefusalTest {

  @Test
  void invalidInputSaysAllThatIsWrongInOneSentence() {
    Refusal.Invalid refusal =
        new Refusal.Invalid(
            List.of(
                new Violation("name", "is required"), new Violation("cost", "must be a number")));

    assertThat(refusal).hasMessage("name is required; cost must be a number.");
    assertThat(refusal.violations()).extracting(Violation::field).containsExactly("name", "cost");
  }

  @Test
  void aRefusalCarriesNoStackTrace() {
    assertThat(new Refusal.NotFound("product").getStackTrace()).isEmpty();
  }
}
