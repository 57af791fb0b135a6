package dev.stall.endpoint;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Writes times in UTC with as many decimals of a second as an API has. */
public final class Timestamps {

  private static final int NANO_DIGITS = 9;

  private Timestamps() {}

  /** Returns a time as {@code 2025-05-21T13:52:12.674Z}, with three decimals in this example. */
  public static String utc(Instant time, int decimals) {
    LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder();
    pad(text, at.getYear(), 4).append('-');
    pad(text, at.getMonthValue(), 2).append('-');
    pad(text, at.getDayOfMonth(), 2).append('T');
    pad(text, at.getHour(), 2).append(':');
    pad(text, at.getMinute(), 2).append(':');
    pad(text, at.getSecond(), 2);
    if (decimals > 0) {
      int end = text.append('.').length() + decimals;
      pad(text, at.get(ChronoField.NANO_OF_SECOND), NANO_DIGITS).setLength(end);
    }
    return text.append('Z').toString();
  }

  private static StringBuilder pad(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    return text.append("0".repeat(digits - written.length())).append(written);
  }
}
