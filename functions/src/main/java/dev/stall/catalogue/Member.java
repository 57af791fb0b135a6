package dev.stall.catalogue;

/**
 * A product as a member of a group.
 *
 * @param position its place in the group
 */
public record Member(Product product, int position) {}
