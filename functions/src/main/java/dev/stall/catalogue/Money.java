package dev.stall.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Prices and the currencies that they are in, by their ISO 4217 codes. */
public final class Money {

  /** The highest price, in whatever currency. */
  public static final BigDecimal MAX_PRICE = BigDecimal.valueOf(1_000_000);

  /** The currency of a store of which none was said. */
  public static final String USUAL_CURRENCY = "USD";

  private static final int USUAL_DECIMALS = 2;
  private static final int CODE_LENGTH = 3;

  private Money() {}

  /** Returns whether there is a currency of that ISO 4217 code, which is written in capitals. */
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

  /**
   * Refuses what no price is. How many decimals it may have is a matter of its currency, which may
   * have been another when it was set.
   */
  static void requirePrice(BigDecimal price) {
    if (price.signum() < 0 || price.compareTo(MAX_PRICE) > 0) {
      throw new IllegalArgumentException("a price is from 0 to " + MAX_PRICE + ", not " + price);
    }
  }

  /**
   * Refuses what no currency's code is. A store or product may have one that is a currency no more
   * and has to stay readable.
   */
  static void requireCode(String code) {
    boolean capitals = code.length() == CODE_LENGTH;
    for (int i = 0; i < code.length(); i++) {
      capitals &= code.charAt(i) >= 'A' && code.charAt(i) <= 'Z';
    }
    if (!capitals) {
      throw new IllegalArgumentException("a currency's code is three capitals, not " + code);
    }
  }
}
