package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatingsTest {

  @Test
  void withoutRatingsTheMeanIsZero() {
    assertThat(Ratings.NONE.mean()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 5, 5",
    "2, 9, 4.5",
    "3, 10, 3.33",
    "3, 11, 3.67",
    "8, 29, 3.63",
    "200, 999, 5",
    "200, 997, 4.99",
    "2147483647, 10737418235, 5",
  })
  void theMeanIsRoundedHalfUpToTwoDecimals(int count, long sum, String mean) {
    assertThat(new Ratings(count, sum).mean().toPlainString()).isEqualTo(mean);
  }
}
