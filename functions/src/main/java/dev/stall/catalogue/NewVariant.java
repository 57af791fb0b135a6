package dev.stall.catalogue;

import java.math.BigDecimal;

/**
 * A variant as a seller describes it.
 *
 * @param price exact
 * @param currency ISO 4217 code of the price
 */
public record NewVariant(String title, BigDecimal price, String currency, VariantTerms terms) {

  /** Refuses what no variant is called, no price is or no currency is called. */
  public NewVariant {
    VariantSummary.TITLE.require("a variant's title", title);
    Money.requirePrice(price);
    Money.requireCode(currency);
  }
}
