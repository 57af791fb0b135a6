package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;

/** The ids that operations take. */
final class Inputs {

  private static final int UUID_LENGTH = 36;

  private Inputs() {}

  /** Returns the id in the field "store". */
  static Id store(Fields input) {
    return id(input, "store", Kind.STORE);
  }

  /** Returns the id in the field "product". */
  static Id product(Fields input) {
    return id(input, "product", Kind.PRODUCT);
  }

  private static Id id(Fields input, String name, Kind kind) {
    String text = input.requiredText(name, UUID_LENGTH, UUID_LENGTH);
    input.check();
    return Id.parse(text)
        .filter(id -> id.kind() == kind)
        .orElseThrow(() -> new Problem.NotFound(name));
  }
}
