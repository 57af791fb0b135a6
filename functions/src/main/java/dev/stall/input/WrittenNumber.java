package dev.stall.input;

import dev.stall.json.JsonValue;
import java.math.BigDecimal;

/** Whole numbers that are written as texts. */
final class WrittenNumber {

  private static final int MAX_DIGITS = 20;

  private WrittenNumber() {}

  /** Returns the field as the number that it writes in digits, if that is what it does. */
  static Field readAnyhow(Field field) {
    return field.value() instanceof JsonValue.JsonString text && isDigits(unsigned(text.value()))
        ? asNumber(field, text.value())
        : field;
  }

  /** Returns the field as the number that it writes as is usual: no zero leads it. */
  static Field readPlain(Field field) {
    return field.value() instanceof JsonValue.JsonString text && isPlain(text.value())
        ? asNumber(field, text.value())
        : field;
  }

  private static boolean isPlain(String text) {
    return isDigits(unsigned(text)) && (text.equals("0") || unsigned(text).charAt(0) != '0');
  }

  private static String unsigned(String text) {
    return text.startsWith("-") ? text.substring(1) : text;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_DIGITS
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static Field asNumber(Field field, String digits) {
    return field.as(new JsonValue.JsonNumber(new BigDecimal(digits)));
  }
}
