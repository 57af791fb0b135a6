package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.store.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The array that orders a store's products and groups: {@code [{id, isGroup, order}]}. */
final class OrderingForm {

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
      Place place = place(entry);
      if (!place.id().isEmpty() && !seen.add(place.id())) {
        entry.reject("id", "must stand once in the array; it stood there before");
      }
      places.add(place);
    }
    entries.forEach(Fields::check);
    return places.stream().map(place -> move(store, place)).toList();
  }

  /** An entry of the array as it was sent. */
  private record Place(String id, Kind kind, int order) {}

  private static Place place(Fields entry) {
    String id = entry.requiredText("id", 1, 64).toLowerCase(Locale.ROOT);
    Kind kind = entry.requiredFlag("isGroup") ? Kind.GROUP : Kind.PRODUCT;
    return new Place(
        id, kind, entry.requiredInteger("order", Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static Move move(Id store, Place place) {
    return new Move(
        Id.parse(place.id())
            .filter(id -> id.kind() == place.kind() && id.store() == store.store())
            .orElseThrow(
                () -> new Problem.NotFound(place.kind() == Kind.GROUP ? "group" : "product")),
        place.order());
  }
}
