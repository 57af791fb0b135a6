package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RangeTest {

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "3, true", "5, true", "6, false"})
  void bothEndsAreWithinARange(long number, boolean allowed) {
    assertThat(new Range(1, 5).allows(number)).isEqualTo(allowed);
  }

  @Test
  void aRangeHasNumbers() {
    assertThat(new Range(1, 1)).hasToString("from 1 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 1));
  }
}
