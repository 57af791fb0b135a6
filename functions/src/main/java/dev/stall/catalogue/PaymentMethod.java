package dev.stall.catalogue;

import java.math.BigDecimal;

/** Ways to pay, which stores name by ids of their own. */
public final class PaymentMethod {

  /** The length of an id. */
  public static final Length LENGTH = new Length(1, 64);

  /** The highest fee that a payment method costs on top, as a percentage. */
  public static final BigDecimal MAX_FEE = BigDecimal.valueOf(100);

  /** The most decimals of such a percentage. */
  public static final int FEE_DECIMALS = 2;

  private static final String ALLOWED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

  private PaymentMethod() {}

  /** Returns whether a text may be the id of one. */
  public static boolean isId(String text) {
    return LENGTH.allows(text)
        && text.chars().allMatch(character -> ALLOWED.indexOf(character) >= 0);
  }
}
