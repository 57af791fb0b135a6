package dev.stall.sellapp;

import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.time.Instant;

/** The time at which a caller believes a product to have been changed last. */
final class ProductUpdated {

  static final String NAME = "expected_updated_at";

  /** A time as in {@code updated_at}. */
  static final Rule<Instant> TIME = Rules.time();

  private ProductUpdated() {}
}
