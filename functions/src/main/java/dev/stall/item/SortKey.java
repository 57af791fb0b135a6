package dev.stall.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The sort key of an entry of a list: by position, then newest first, then by number. Its text
 * sorts as the entries do. Entries in the trash come before all others.
 */
public final class SortKey {

  private static final HexFormat HEX = HexFormat.of();
  private static final int POSITION_DIGITS = 8;
  private static final int TIME_DIGITS = 11;

  /** Comes before every digit. */
  private static final String TRASH = "-";

  private static final long LAST_MILLISECOND = (1L << (4 * TIME_DIGITS)) - 1;

  private SortKey() {}

  /** Returns the sort key of a product or group that is not in the trash. */
  public static String of(int position, Instant created, int number) {
    return HEX.toHexDigits((long) position - Integer.MIN_VALUE, POSITION_DIGITS)
        + HEX.toHexDigits(LAST_MILLISECOND - created.toEpochMilli(), TIME_DIGITS)
        + HEX.toHexDigits(number);
  }

  /** Returns the sort key of a product in the trash: before all others, last deleted first. */
  public static String trashed(Instant deleted, int number) {
    return TRASH + of(Integer.MIN_VALUE, deleted, number).substring(1);
  }

  /** Returns whether a sort key is of an entry that is not in the trash. */
  public static boolean isLive(String sortKey) {
    return !sortKey.startsWith(TRASH);
  }

  /** Returns the position in a sort key. */
  public static int position(String sortKey) {
    return (int) (HexFormat.fromHexDigitsToLong(sortKey, 0, POSITION_DIGITS) + Integer.MIN_VALUE);
  }

  /** Returns the number of the product or group in a sort key. */
  public static int number(String sortKey) {
    return HexFormat.fromHexDigits(sortKey, POSITION_DIGITS + TIME_DIGITS, sortKey.length());
  }

  /** Returns the numbers in sort keys, in their order. */
  public static List<Integer> numbers(List<String> sortKeys) {
    List<Integer> numbers = new ArrayList<>(sortKeys.size());
    for (String sortKey : sortKeys) {
      numbers.add(number(sortKey));
    }
    return numbers;
  }

  /** Returns the sort key of the n-th entry of a list that is only appended to. */
  public static String ordinal(long n) {
    return HEX.toHexDigits(n, TIME_DIGITS);
  }
}
