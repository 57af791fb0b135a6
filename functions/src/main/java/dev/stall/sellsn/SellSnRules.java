package dev.stall.sellsn;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.PaymentMethod;
import dev.stall.input.Rule;
import dev.stall.input.Rules;

/** Rules that several forms of SellSN share. */
final class SellSnRules {

  /** A name of a product or group, as the pages "Products" and "Product groups" have it. */
  static final Rule<String> NAME = Rules.text(new Length(3, 64));

  /** The id of a payment method. */
  static final Rule<String> PAYMENT_METHOD =
      Rules.text(PaymentMethod.LENGTH)
          .and(
              PaymentMethod::isId,
              "must be the id of a payment method: letters, digits, hyphens and underscores");

  private SellSnRules() {}
}
