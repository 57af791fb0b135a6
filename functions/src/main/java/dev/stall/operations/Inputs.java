package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.Optional;

/** The ids that operations take. */
final class Inputs {

  private static final Rule<String> UUID = Rules.text(new Length(36, 36));

  /** The id of a product. */
  static final Rule<Id> PRODUCT =
      UUID.and(text -> parse(text, Kind.PRODUCT).isPresent(), "must be the id of a product")
          .map(text -> parse(text, Kind.PRODUCT).orElseThrow());

  private Inputs() {}

  /** Returns the id in the field "store", once all of the input is in order. */
  static Id store(Fields input) {
    return existing(input, "store", Kind.STORE);
  }

  /** Returns the id in the field "product", once all of the input is in order. */
  static Id product(Fields input) {
    return existing(input, "product", Kind.PRODUCT);
  }

  private static Id existing(Fields input, String name, Kind kind) {
    Optional<String> text = input.required(name, UUID);
    input.check();
    return text.flatMap(it -> parse(it, kind)).orElseThrow(() -> new Problem.NotFound(name));
  }

  private static Optional<Id> parse(String text, Kind kind) {
    return Id.parse(text).filter(id -> id.kind() == kind);
  }
}
