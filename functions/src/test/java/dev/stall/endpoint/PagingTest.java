package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagingTest {

  private static PageRequest page(Map<String, String> query) {
    return Paging.of(Requests.query(query), 25);
  }

  @Test
  void theFirstPageOfTheUsualSizeIsMeantWhereNothingIsSaid() {
    assertThat(page(Map.of())).isEqualTo(new PageRequest(1, 25));
    assertThat(page(Map.of("page", "", "limit", ""))).isEqualTo(new PageRequest(1, 25));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 100", "007, 15", "2147483647, 50"})
  void pageAndLimitAreTakenWithinTheirBounds(String page, String limit) {
    assertThat(page(Map.of("page", page, "limit", limit)))
        .isEqualTo(new PageRequest(Integer.parseInt(page), Integer.parseInt(limit)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "+1", "1.0", "1e2", " 1", "x", "１", "1,2", "2147483648", "null"})
  void everythingElseIsRefusedForBothAtOnce(String text) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> page(Map.of("page", text, "limit", text)))
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .containsExactly(
                        new Violation(
                            "page",
                            "must be a whole number from 1 to 2147483647; it is \"" + text + '"'),
                        new Violation(
                            "limit",
                            "must be a whole number from 1 to 100; it is \"" + text + '"')));
  }

  @Test
  void aHundredEntriesAreTheMost() {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> page(Map.of("limit", "101")))
        .withMessage("limit must be a whole number from 1 to 100; it is \"101\".");
  }
}
