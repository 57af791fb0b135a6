package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LengthTest {

  @ParameterizedTest
  @CsvSource({
    "3, 4, ab, false",
    "3, 4, abc, true",
    "3, 4, abcd, true",
    "3, 4, abcde, false",
    "3, 4, 😀😀, false",
    "3, 4, 😀😀😀, true",
    "3, 4, 😀😀😀😀, true",
    "3, 4, 😀😀😀😀😀, false",
    "0, 1, '', true",
    "1, 1, '', false",
    "1, 1, 😀, true",
  })
  void charactersAreCountedAsAReaderCountsThem(int min, int max, String text, boolean allowed) {
    assertThat(new Length(min, max).allows(text)).isEqualTo(allowed);
  }

  @Test
  void aLengthIsWrittenAsPeopleSayIt() {
    assertThat(new Length(3, 64)).hasToString("3 to 64 characters");
    assertThat(Length.atMost(64)).hasToString("at most 64 characters");
    assertThat(new Length(36, 36)).hasToString("36 characters");
    assertThat(new Length(1, 1)).hasToString("1 character");
  }

  @Test
  void noTextIsShorterThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Length(-1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Length(5, 4));
  }
}
