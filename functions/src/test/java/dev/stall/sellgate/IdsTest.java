package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.catalogue.Base62;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {

  private static final Id STORE = new Id(7, Kind.STORE, 0, 99);
  private static final Id PRODUCT = new Id(7, Kind.PRODUCT, 12, 0x2B5_1234_5678_9ABCL);
  private static final Id GROUP = new Id(7, Kind.GROUP, 12, 0x2B5_1234_5678_9ABCL);

  @Test
  void anIdIsItsPrefixAnd22LettersAndDigits() {
    assertThat(Ids.text(PRODUCT)).matches("prod_[0-9A-Za-z]{22}");
    assertThat(Ids.text(GROUP)).matches("grp_[0-9A-Za-z]{22}");
    assertThat(Ids.text(new Id(1, Kind.GROUP, 1, 0))).matches("grp_[0-9A-Za-z]{22}");
  }

  @Test
  void everyIdIsReadBackAsItWas() {
    Random random = new Random(4);
    for (int i = 0; i < 1000; i++) {
      int store = 1 + random.nextInt(Id.LAST_STORE);
      int number = 1 + random.nextInt(Integer.MAX_VALUE - 1);
      Id home = new Id(store, Kind.STORE, 0, random.nextLong());
      Id product = new Id(store, Kind.PRODUCT, number, random.nextLong());
      Id group = new Id(store, Kind.GROUP, number, random.nextLong());

      assertThat(Ids.product(home, Ids.text(product))).isEqualTo(product);
      assertThat(Ids.group(home, Ids.text(group))).isEqualTo(group);
    }
  }

  @Test
  void anIdOfAnotherKindNamesNothing() {
    String digits = Ids.text(PRODUCT).substring("prod_".length());

    assertNamesNothing(Ids.text(GROUP));
    assertNamesNothing("grp_" + digits);
    assertThatThrownBy(() -> Ids.group(STORE, Ids.text(PRODUCT)))
        .isInstanceOf(Problem.NotFound.class);
    assertThatThrownBy(() -> Ids.group(STORE, "grp_" + digits))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void anIdOfAnotherStoreNamesNothing() {
    assertNamesNothing(Ids.text(new Id(8, Kind.PRODUCT, 12, PRODUCT.secret())));
  }

  @Test
  void anIdIsSpelledInOneWayOnly() {
    String text = Ids.text(PRODUCT);
    String digits = text.substring("prod_".length());

    assertNamesNothing(digits);
    assertNamesNothing("PROD_" + digits);
    assertNamesNothing("prod-" + digits);
    assertNamesNothing(" " + text);
    assertNamesNothing(text + " ");
    assertNamesNothing("prod_0" + digits);
    assertNamesNothing("prod_" + digits.substring(1));
    assertNamesNothing("prod_" + digits.substring(1) + "-");
    assertNamesNothing(PRODUCT.toString());
  }

  @Test
  void aNumberThatIsLargerBy128BitsNamesNothing() {
    BigInteger bits = Base62.decode(Ids.text(PRODUCT).substring("prod_".length())).orElseThrow();
    BigInteger beyond = bits.add(BigInteger.ONE.shiftLeft(128));

    assertThat(Base62.encode(beyond, 22)).hasSize(22);
    assertNamesNothing("prod_" + Base62.encode(beyond, 22));
    assertNamesNothing("prod_" + "z".repeat(22));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prod_", "prod_abc123", "prod_0000000000000000000000"})
  void whatIsNoIdAtAllNamesNothing(String text) {
    assertNamesNothing(text);
  }

  private static void assertNamesNothing(String text) {
    assertThatThrownBy(() -> Ids.product(STORE, text)).isInstanceOf(Problem.NotFound.class);
  }
}
