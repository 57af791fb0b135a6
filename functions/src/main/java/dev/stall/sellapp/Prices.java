package dev.stall.sellapp;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.Product;
import dev.stall.json.JsonWriter;
import java.math.BigDecimal;

/** Prices as SellApp writes them: in the currency's smallest unit, as a string. */
final class Prices {

  private Prices() {}

  /** Writes a price with its currency. */
  static void write(JsonWriter json, BigDecimal amount, String currency) {
    json.object(() -> json.field("price", minor(amount, currency)).field("currency", currency));
  }

  /** Returns the currency of a product's prices. */
  static String currency(Product product, Call call) {
    return product.pricing().currency().orElseGet(call::currency);
  }

  /**
   * Returns an amount in the currency's smallest unit, exactly: where another API gave it more
   * decimals than its currency has, it is no whole number.
   */
  static String minor(BigDecimal amount, String currency) {
    return amount.movePointRight(decimals(currency)).stripTrailingZeros().toPlainString();
  }

  /** Returns the amount of so many of the currency's smallest unit. */
  static BigDecimal major(BigDecimal minor, String currency) {
    return minor.movePointLeft(decimals(currency)).stripTrailingZeros();
  }

  private static int decimals(String currency) {
    return Money.decimals(currency);
  }
}
