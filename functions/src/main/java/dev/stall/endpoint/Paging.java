package dev.stall.endpoint;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which page of a list is wanted. */
public final class Paging {

  /** The name of the size of a page in a query. */
  public static final String LIMIT = "limit";

  private static final int MAX_SIZE = 100;

  private Paging() {}

  /**
   * Returns the page that the query's {@code page} and {@code limit} name; an empty one counts as
   * absent.
   *
   * @param usualSize where there is no limit
   * @throws Problem.Invalid when the page is no whole number from 1, or the limit none from 1 to
   *     {@value #MAX_SIZE}
   */
  public static PageRequest of(Request request, int usualSize) {
    return of(parameter(request, "page", 1), LIMIT, parameter(request, LIMIT, usualSize));
  }

  /**
   * Returns the page of that number and size.
   *
   * @param sizeField what the API calls the size
   * @throws Problem.Invalid when the number is none from 1, or the size none from 1 to {@value
   *     #LARGEST_SIZE}
   */
  public static PageRequest of(String number, String sizeField, String size) {
    List<Violation> violations = new ArrayList<>();
    int wanted = read("page", number, Integer.MAX_VALUE, violations);
    int entries = read(sizeField, size, MAX_SIZE, violations);
    if (!violations.isEmpty()) {
      throw new Problem.Invalid(violations);
    }
    return new PageRequest(wanted, entries);
  }

  /** Returns whether a text is nothing but digits, as a page's number is and no id. */
  public static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static String parameter(Request request, String name, int absent) {
    return request
        .query(name)
        .filter(sent -> !sent.isEmpty())
        .orElseGet(() -> Integer.toString(absent));
  }

  private static int read(String field, String text, int max, List<Violation> violations) {
    Optional<Integer> number = number(text).filter(value -> value >= 1 && value <= max);
    if (number.isEmpty()) {
      violations.add(
          new Violation(
              field,
              "must be a whole number from 1 to %d; it is %s"
                  .formatted(max, ShownValue.show(text))));
    }
    return number.orElse(1);
  }

  private static Optional<Integer> number(String text) {
    try {
      return isNumber(text) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }
}
