package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"USD", "EUR", "JPY", "KWD", "XAF", "XOF", "XPF", "XCD"})
  void whatPeoplePayWithIsACurrency(String code) {
    assertThat(Money.isCurrency(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US", "ZZZ", "USDX"})
  void whatIsNoCodeOfACurrencyIsNone(String code) {
    assertThat(Money.isCurrency(code)).isFalse();
  }

  @Test
  void mostCountriesPayWithACurrency() {
    long countries =
        Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(currency -> currency != null && Money.isCurrency(currency.getCurrencyCode()))
            .count();

    assertThat(countries).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({"USD, 2", "JPY, 0", "KWD, 3", "DEM, 2", "XXX, 2", "ZZZ, 2"})
  void aCurrencyHasDecimals(String code, int decimals) {
    assertThat(Money.decimals(code)).isEqualTo(decimals);
  }
}
