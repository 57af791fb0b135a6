package dev.stall.sellapp;

import dev.stall.catalogue.NewVariant;
import dev.stall.input.Fields;
import java.math.BigDecimal;
import java.util.function.BiPredicate;

/** A price as it is sent: how many of the currency's smallest unit, as a number or in digits. */
record VariantPrice(BigDecimal amount, String currency) {

  private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000);

  /** Reads a price of a variant, of which what is not to be read stays; faults are noted. */
  static VariantPrice read(Fields price, NewVariant before, BiPredicate<Fields, String> reads) {
    String currency =
        reads.test(price, "currency") ? readCurrency(price, before) : before.currency();
    if (reads.test(price, "price")) {
      return new VariantPrice(readAmount(price, currency), currency);
    }
    if (!currency.equals(before.currency())) {
      price.reject("price", "is required where the currency changes");
    }
    return new VariantPrice(before.price(), currency);
  }

  private static String readCurrency(Fields price, NewVariant before) {
    if (price.value("currency").isEmpty()) {
      price.reject("currency", "is required");
    }
    return price.currency("currency").orElse(before.currency());
  }

  private static BigDecimal readAmount(Fields price, String currency) {
    long max = Long.parseLong(Prices.minor(MAX, currency));
    long minor = price.requiredLooseLong("price", 0, max);
    return Prices.major(BigDecimal.valueOf(minor), currency);
  }
}
