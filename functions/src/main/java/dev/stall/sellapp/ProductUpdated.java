package dev.stall.sellapp;

import dev.stall.input.Fields;
import dev.stall.json.ShownValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
}
