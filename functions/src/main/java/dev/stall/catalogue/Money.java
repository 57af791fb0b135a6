package dev.stall.catalogue;

import java.util.Currency;
import java.util.Optional;

/** What currencies there are, by their ISO 4217 codes. */
public final class Money {

  private static final int USUAL_DECIMALS = 2;

  private Money() {}

  /** Whether there is a currency of that code, which is written in capitals. */
  public static boolean isCurrency(String code) {
    return currency(code).isPresent();
  }

  /** Returns how many decimals amounts of a currency have; 2 where the currency is not known. */
  public static int decimals(String code) {
    return currency(code)
        .map(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .orElse(USUAL_DECIMALS);
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
