package dev.stall.access;

import java.util.Optional;

/** A permission of a key. */
public enum Scope {
  VIEW_PRODUCTS("ViewProducts"),
  CREATE_PRODUCTS("CreateProducts"),
  UPDATE_PRODUCTS("UpdateProducts"),
  UPDATE_STORES("UpdateStores");

  private static final Scope[] ALL = values();
  private final String title;

  Scope(String title) {
    this.title = title;
  }

  /** Returns the name that sellers know the scope by. */
  public String title() {
    return title;
  }

  /** Returns the scope with that title. */
  public static Optional<Scope> titled(String title) {
    for (Scope scope : ALL) {
      if (scope.title.equals(title)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
