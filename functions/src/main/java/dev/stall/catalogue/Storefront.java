package dev.stall.catalogue;

import java.util.Optional;

/**
 * A store as the public sees it.
 *
 * @param featured the featured product, where there is one that may be listed
 */
public record Storefront(Store store, Optional<Product> featured) {}
