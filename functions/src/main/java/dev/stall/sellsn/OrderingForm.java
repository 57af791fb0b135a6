package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Range;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.json.JsonValue;
import dev.stall.store.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The array that orders a store's products and groups: {@code [{id, isGroup, order}]}. */
final class OrderingForm {

  private static final Rule<String> ID =
      Rules.text(new Length(1, 64)).map(id -> id.toLowerCase(Locale.ROOT));

  private OrderingForm() {}

  static List<Move> read(Id store, JsonValue body) {
    List<Fields> entries = Fields.each(body);
    if (entries.size() > Ordering.MAX_MOVES) {
      throw new Problem.Invalid(
          "The body must have at most %d entries; it has %d."
              .formatted(Ordering.MAX_MOVES, entries.size()));
    }
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields entry : entries) {
      Place place = Place.read(entry);
      if (place.id().isPresent() && !seen.add(place.id().get())) {
        entry.reject("id", "must not be repeated");
      }
      places.add(place);
    }
    entries.forEach(Fields::check);
    return places.stream().map(place -> place.move(store)).toList();
  }

  /** An entry of the array; what is wrong with it is empty. */
  private record Place(Optional<String> id, Optional<Boolean> isGroup, Optional<Integer> order) {

    static Place read(Fields entry) {
      return new Place(
          entry.required("id", ID),
          entry.required("isGroup", Rules.flag()),
          entry.required("order", Rules.integer(Range.OF_INTEGERS)));
    }

    Move move(Id store) {
      Kind kind = isGroup.orElseThrow() ? Kind.GROUP : Kind.PRODUCT;
      return new Move(
          id.flatMap(Id::parse)
              .filter(it -> it.kind() == kind && it.store() == store.store())
              .orElseThrow(() -> new Problem.NotFound(kind == Kind.GROUP ? "group" : "product")),
          order.orElseThrow());
    }
  }
}
