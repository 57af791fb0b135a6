package dev.stall.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The currency and the variants of a product.
 *
 * @param currency ISO 4217 code of all its prices, where it is not the store's
 * @param variants in order; the first one's price is the product's own
 * @param lastVariant the largest number that a variant ever had, 0 before the first
 */
public record Pricing(Optional<String> currency, List<VariantSummary> variants, int lastVariant) {

  /** The most variants that a product may have. */
  public static final int MAX_VARIANTS = 20;

  /** Refuses more variants than a product has, and one whose number was never given. */
  public Pricing {
    variants = List.copyOf(variants);
    currency.ifPresent(Money::requireCode);
    new Range(0, MAX_VARIANTS).require("the number of variants", variants.size());
    Range.OF_COUNTS.require("the last variant's number", lastVariant);
  }

  /** Returns the number that the next variant gets. */
  public int nextVariant() {
    return lastVariant + 1;
  }

  /** Returns the variants with another one in the first one's place. */
  List<VariantSummary> variantsWith(VariantSummary first) {
    List<VariantSummary> all = new ArrayList<>();
    all.add(first);
    all.addAll(variants.subList(Math.min(1, variants.size()), variants.size()));
    return List.copyOf(all);
  }
}
