package dev.stall.catalogue;

/**
 * A product or group and where it is to be.
 *
 * @param position in the store's list; ties are ordered newest first
 */
public record Move(Id id, int position) {}
