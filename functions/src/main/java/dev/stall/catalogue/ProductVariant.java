package dev.stall.catalogue;

/** A variant and the product that it is one of. */
public record ProductVariant(Product product, Variant variant) {}
