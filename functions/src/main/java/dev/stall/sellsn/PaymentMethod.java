package dev.stall.sellsn;

/** The form of a payment method's id. */
final class PaymentMethod {

  static final int MAX_LENGTH = 64;

  static final String RULE =
      "must be a payment method's id of 1 to 64 letters, digits, hyphens and underscores";

  private static final String ALLOWED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

  private PaymentMethod() {}

  static boolean valid(String id) {
    return !id.isEmpty()
        && id.length() <= MAX_LENGTH
        && id.chars().allMatch(character -> ALLOWED.indexOf(character) >= 0);
  }
}
