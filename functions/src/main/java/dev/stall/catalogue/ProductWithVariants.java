package dev.stall.catalogue;

import java.util.List;

/**
 * A product and what it is sold as.
 *
 * @param variants in their order
 */
public record ProductWithVariants(Product product, List<Variant> variants) {}
