package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.input.Fields;
import dev.stall.json.ShownValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a caller believes a product to have been changed last, so that no change is lost. */
final class ProductUpdated {

  private static final String NAME = "expected_updated_at";
  private static final int MAX_LENGTH = 64;

  private ProductUpdated() {}

  /** Reads the time, if one was sent; what is none is noted. */
  static Optional<Instant> read(Fields form) {
    return form.text(NAME, 0, MAX_LENGTH).flatMap(sent -> parse(form, sent));
  }

  private static Optional<Instant> parse(Fields form, String sent) {
    try {
      return Optional.of(Instant.parse(sent));
    } catch (DateTimeParseException malformed) {
      form.reject(NAME, "must be a time as in updated_at; it is " + ShownValue.show(sent));
      return Optional.empty();
    }
  }

  /**
   * Refuses a product that was changed since. A time in whole milliseconds is compared as such: in
   * JavaScript no time has more, and its SDK sends back what it made of the answer.
   *
   * @throws Problem.Conflict when it was
   */
  static void require(Product product, Instant expected) {
    Instant updated = product.updated();
    if (!expected.equals(updated) && !expected.equals(updated.truncatedTo(ChronoUnit.MILLIS))) {
      throw new Problem.Conflict("The product was changed since; look at it again.");
    }
  }
}
