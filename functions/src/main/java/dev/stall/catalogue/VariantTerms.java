package dev.stall.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under which terms a variant is sold.
 *
 * @param minimum how many are bought at once at least
 * @param maximum how many at most, if there is a limit
 * @param humble whether the buyer may pay more than the price
 * @param kept what the seller's programs say besides, as JSON by its name: it is given back as it
 *     was sent and never looked into
 */
public record VariantTerms(
    String description,
    int minimum,
    Optional<Integer> maximum,
    boolean humble,
    SortedMap<String, String> kept) {

  /** The length of a description. */
  public static final Length DESCRIPTION = Length.atMost(20_000);

  /** The most bytes of JSON that may be kept under one name. */
  public static final int MAX_KEPT_BYTES = 20_000;

  /** Refuses a description that is too long, and quantities that contradict each other. */
  public VariantTerms {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    DESCRIPTION.require("a variant's description", description);
    SaleRules.QUANTITY.require("the smallest quantity", minimum);
    Range upTo = new Range(minimum, SaleRules.QUANTITY.max());
    maximum.ifPresent(quantity -> upTo.require("the largest quantity", quantity));
  }

  /** The terms of a variant of which nothing was said. */
  public static final VariantTerms USUAL =
      new VariantTerms("", 1, Optional.empty(), false, new TreeMap<>());
}
