package dev.stall.sellsn;

import dev.stall.catalogue.Visibility;
import java.util.List;

/** SellSN's numbers for who sees a product: 0 public, 1 by link only, 2 private, 3 on hold. */
final class Visibilities {

  private static final List<Visibility> NUMBERED =
      List.of(Visibility.PUBLIC, Visibility.HIDDEN, Visibility.PRIVATE, Visibility.ON_HOLD);

  static final int MAX = NUMBERED.size() - 1;

  private Visibilities() {}

  static Visibility of(int number) {
    return NUMBERED.get(number);
  }

  static int number(Visibility visibility) {
    return NUMBERED.indexOf(visibility);
  }
}
