package dev.stall.sellapp;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.Range;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/** A price as it is sent: how many of the currency's smallest unit, as a number or in digits. */
record VariantPrice(BigDecimal amount, String currency) {

  private static final String PRICE = "price";
  private static final String CURRENCY = "currency";

  /** The price that a variant has already. */
  static VariantPrice unchanged(NewVariant before) {
    return new VariantPrice(before.price(), before.currency());
  }

  /** Reads the price of a variant, of which what was not sent stays; faults are noted. */
  static VariantPrice read(Fields price, Optional<NewVariant> existing) {
    return existing.map(before -> changed(price, before)).orElseGet(() -> created(price));
  }

  private static VariantPrice created(Fields price) {
    String currency = price.required(CURRENCY, Rules.currency()).orElse(Money.USUAL_CURRENCY);
    BigDecimal amount = price.required(PRICE, amount(currency)).orElse(BigDecimal.ZERO);
    return new VariantPrice(amount, currency);
  }

  private static VariantPrice changed(Fields price, NewVariant before) {
    String currency = price.sent(CURRENCY, Rules.currency()).orElse(before.currency());
    if (!price.has(PRICE) && !currency.equals(before.currency())) {
      price.reject(PRICE, "is required where the currency changes");
    }
    return new VariantPrice(price.sent(PRICE, amount(currency)).orElse(before.price()), currency);
  }

  private static Rule<BigDecimal> amount(String currency) {
    long max = Long.parseLong(Prices.minor(Money.MAX_PRICE, currency));
    return FormRules.whole(new Range(0, max))
        .map(minor -> Prices.major(BigDecimal.valueOf(minor), currency));
  }
}
