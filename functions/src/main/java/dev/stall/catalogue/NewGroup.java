package dev.stall.catalogue;

import java.util.Optional;

/**
 * What a seller says of a group that is to be made.
 *
 * @param position in the store's list; behind all others where none is given
 */
public record NewGroup(GroupDetails details, Optional<Integer> position) {}
