package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base62Test {

  @ParameterizedTest
  @CsvSource({"0, 000", "9, 009", "10, 00A", "35, 00Z", "36, 00a", "61, 00z", "62, 010"})
  void aNumberHasItsDigitsWithZerosBeforeThem(long number, String text) {
    assertThat(Base62.encode(BigInteger.valueOf(number), 3)).isEqualTo(text);
    assertThat(Base62.decode(text)).contains(BigInteger.valueOf(number));
  }

  @Test
  void everyNumberOf128BitsFits22DigitsAndIsReadBack() {
    Random random = new Random(62);
    for (int i = 0; i < 1000; i++) {
      BigInteger number = new BigInteger(128, random);

      String text = Base62.encode(number, 22);

      assertThat(text).matches("[0-9A-Za-z]{22}");
      assertThat(Base62.decode(text)).contains(number);
    }
  }

  @Test
  void theLargestNumberOfSoManyDigitsFitsAndTheNextDoesNot() {
    assertThat(Base62.encode(BigInteger.valueOf(3843), 2)).isEqualTo("zz");
    assertThatThrownBy(() -> Base62.encode(BigInteger.valueOf(3844), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Base62.encode(BigInteger.valueOf(-1), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1_0", "a b", "é", "٣", "\ud83d\ude80"})
  void whatIsNotAllDigitsIsNoNumber(String text) {
    assertThat(Base62.decode(text)).isEmpty();
  }
}
