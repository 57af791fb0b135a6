package dev.stall.catalogue;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers in base 62: the digits 0-9, then A-Z, then a-z. */
public final class Base62 {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private Base62() {}

  /**
   * Returns a number in exactly so many digits, with zeros before it.
   *
   * @throws IllegalArgumentException when it is negative or does not fit them
   */
  public static String encode(BigInteger value, int digits) {
    char[] text = new char[digits];
    BigInteger rest = value;
    for (int i = digits - 1; i >= 0 && rest.signum() >= 0; i--) {
      BigInteger[] division = rest.divideAndRemainder(BASE);
      text[i] = DIGITS.charAt(division[1].intValue());
      rest = division[0];
    }
    if (rest.signum() != 0) {
      throw new IllegalArgumentException(value + " does not fit " + digits + " digits");
    }
    return new String(text);
  }

  /** Returns the number that the digits write, or nothing where there is anything else, or none. */
  public static Optional<BigInteger> decode(String text) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
