package dev.stall.sellsn;

import dev.stall.catalogue.Range;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.List;

/** SellSN's numbers for who sees a product: 0 public, 1 by link only, 2 private, 3 on hold. */
final class Visibilities {

  private static final List<Visibility> NUMBERED =
      List.of(Visibility.PUBLIC, Visibility.HIDDEN, Visibility.PRIVATE, Visibility.ON_HOLD);

  static final Rule<Visibility> NUMBER =
      Rules.integer(new Range(0, NUMBERED.size() - 1)).map(NUMBERED::get);

  private Visibilities() {}

  static int number(Visibility visibility) {
    return NUMBERED.indexOf(visibility);
  }
}
