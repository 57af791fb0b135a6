package dev.stall.sellsn;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
import dev.stall.endpoint.Received;
import dev.stall.endpoint.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which page a route asks for: its number in the path, its size in the query's {@code count}. */
final class Paging {

  static final int USUAL_SIZE = 15;

  private static final int LARGEST_SIZE = 100;

  private Paging() {}

  /** Whether a variable of a route is a page's number rather than an id. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** Returns the page whose number is in that variable of the route. */
  static PageRequest of(Request request, String variable) {
    List<Violation> violations = new ArrayList<>();
    Optional<Integer> number = number(request.path(variable));
    if (number.isEmpty()) {
      violations.add(violation("page", Integer.MAX_VALUE, request.path(variable)));
    }
    String count = request.query("count").orElse(Integer.toString(USUAL_SIZE));
    Optional<Integer> size = number(count).filter(value -> value <= LARGEST_SIZE);
    if (size.isEmpty()) {
      violations.add(violation("count", LARGEST_SIZE, count));
    }
    if (!violations.isEmpty()) {
      throw new Refusal.Invalid(violations);
    }
    return new PageRequest(number.orElseThrow(), size.orElseThrow());
  }

  private static Violation violation(String field, int largest, String received) {
    return new Violation(
        field,
        "must be a whole number from 1 to " + largest + "; it is " + Received.show(received));
  }

  private static Optional<Integer> number(String text) {
    try {
      return isNumber(text)
          ? Optional.of(Integer.valueOf(text)).filter(value -> value >= 1)
          : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }
}
