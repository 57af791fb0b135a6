package dev.stall.catalogue;

import java.time.Instant;

/**
 * A seller's store.
 *
 * @param slug unique among all stores: lower-case letters, digits and hyphens
 * @param ratings over all of its products
 */
public record Store(Id id, String slug, Instant created, StoreProfile profile, Ratings ratings) {}
