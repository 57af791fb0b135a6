package dev.stall.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A product of a store.
 *
 * @param created when it was made, to the microsecond
 * @param updated when the seller last changed it
 * @param position its place in the store's list; ties are ordered newest first
 * @param fees percentage added per payment method
 */
public record Product(
    Id id,
    Instant created,
    Instant updated,
    int position,
    ProductDetails details,
    SortedMap<String, BigDecimal> fees,
    Tally tally) {}
