package dev.stall.catalogue;

import java.util.Optional;

/**
 * Names a product or a group of a store.
 *
 * @param number counts from 1 in the store
 * @param id exactly which one is meant, where the caller named it so
 */
public record Reference(int store, int number, Optional<Id> id) {

  /** The one of exactly that id. */
  public static Reference to(Id id) {
    return new Reference(id.store(), id.number(), Optional.of(id));
  }

  /** The one of that number in the store. */
  public static Reference numbered(int store, int number) {
    return new Reference(store, number, Optional.empty());
  }

  /** Returns whether it names what has this id. */
  public boolean names(Id other) {
    return other.store() == store && other.number() == number && id.map(other::equals).orElse(true);
  }
}
