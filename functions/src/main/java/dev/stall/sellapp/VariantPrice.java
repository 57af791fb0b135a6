package dev.stall.sellapp;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.NewVariant;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonValue;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Received;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A price as it is sent: how many of the currency's smallest unit, as a number or in digits. */
record VariantPrice(BigDecimal amount, String currency) {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
  private static final int CODE_LENGTH = 3;
  private static final int MOST_DIGITS = 18;

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
    String code = price.requiredText("currency", CODE_LENGTH, CODE_LENGTH).toUpperCase(Locale.ROOT);
    if (Money.isCurrency(code)) {
      return code;
    }
    if (code.length() == CODE_LENGTH) {
      price.reject("currency", "must be the ISO code of a currency; it is " + Received.show(code));
    }
    return before.currency();
  }

  private static BigDecimal readAmount(Fields price, String currency) {
    long most = Long.parseLong(Prices.minor(LARGEST, currency));
    Optional<JsonValue> sent = price.value("price");
    if (sent.isEmpty() || !(sent.get() instanceof JsonValue.Text digits)) {
      return major(price.requiredLong("price", 0, most), currency);
    }
    String text = digits.value();
    boolean whole = Paging.isNumber(text) && text.length() <= MOST_DIGITS;
    if (!whole || Long.parseLong(text) > most) {
      price.reject(
          "price",
          "must be a whole number from 0 to %d, in the currency's smallest unit; it is %s"
              .formatted(most, Received.show(text)));
      return BigDecimal.ZERO;
    }
    return major(Long.parseLong(text), currency);
  }

  private static BigDecimal major(long minor, String currency) {
    return Prices.major(BigDecimal.valueOf(minor), currency);
  }
}
