package dev.stall.catalogue;

import java.util.List;

/**
 * A product with the groups that it is in.
 *
 * @param groups their ids, oldest group first
 */
public record GroupedProduct(Product product, List<Id> groups) {}
