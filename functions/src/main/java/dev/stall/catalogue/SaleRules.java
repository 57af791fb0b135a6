package dev.stall.catalogue;

import java.util.List;

/**
 * Under which conditions a product is sold.
 *
 * @param maximumQuantity per order, {@value #NO_MAXIMUM} for no limit
 * @param ignoresStock whether it is sold although no items are left
 * @param blocksProxies whether buyers behind VPNs and proxies are turned away
 * @param blockedPaymentMethods ids of payment methods it cannot be paid with
 */
public record SaleRules(
    int minimumQuantity,
    int maximumQuantity,
    boolean ignoresStock,
    boolean blocksProxies,
    List<String> blockedPaymentMethods) {

  /** The maximum quantity that means: as many as wanted. */
  public static final int NO_MAXIMUM = -1;

  /** The quantities that may be sold at once. */
  public static final Range QUANTITY = new Range(1, 100_000);

  /** The most payment methods that may be blocked. */
  public static final int MAX_BLOCKED = 50;

  /** Refuses quantities that contradict each other, and what no payment method is called. */
  public SaleRules {
    blockedPaymentMethods = List.copyOf(blockedPaymentMethods);
    QUANTITY.require("the smallest quantity", minimumQuantity);
    if (maximumQuantity != NO_MAXIMUM) {
      new Range(minimumQuantity, QUANTITY.max()).require("the largest quantity", maximumQuantity);
    }
    PaymentMethod.LENGTH.requireEach(
        "the blocked payment methods", blockedPaymentMethods, MAX_BLOCKED);
  }

  /** The rules of a product of which none were said. */
  public static final SaleRules NONE = new SaleRules(1, NO_MAXIMUM, false, false, List.of());
}
