package dev.stall.sellapp;

import dev.stall.catalogue.Length;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.time.Instant;

/** The time at which a caller believes a product to have been changed last. */
final class ProductUpdated {

  static final String NAME = "expected_updated_at";

  /** A time as in {@code updated_at}; an empty text counts as absent. */
  static final Rule<Instant> TIME =
      field ->
          FormRules.text(Length.atMost(64)).read(field).flatMap(sent -> Rules.time().read(field));

  private ProductUpdated() {}
}
