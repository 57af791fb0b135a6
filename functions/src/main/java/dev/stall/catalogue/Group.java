package dev.stall.catalogue;

import java.time.Instant;

/**
 * A group of a store's products, which are members at positions of the group's own.
 *
 * @param created when it was made, to the microsecond
 * @param updated when the seller last changed it
 * @param position its place in the store's list of groups
 * @param members how many products it holds
 */
public record Group(
    Id id, Instant created, Instant updated, int position, GroupDetails details, int members) {}
