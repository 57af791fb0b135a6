package dev.stall.catalogue;

import java.util.Optional;

/** The kinds of things that an {@link Id} names. */
public enum Kind {
  STORE(0),
  PRODUCT(1),
  GROUP(2),
  REVIEW(3),
  FILE(4),
  UPLOAD(5);

  private static final Kind[] ALL = values();
  private final int code;

  Kind(int code) {
    this.code = code;
  }

  /** Returns the 4 bits that stand for the kind in every id ever given out. */
  int code() {
    return code;
  }

  static Optional<Kind> coded(int code) {
    for (Kind kind : ALL) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
