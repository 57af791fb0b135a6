package dev.stall.catalogue;

import java.time.Instant;

/** A variant of a product with all that is known of it. */
public record Variant(
    VariantSummary summary, Instant created, Instant updated, VariantTerms terms) {}
