package dev.stall.store;

import dev.stall.catalogue.Slug;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.SlugItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a slug for a new product of a store. The first guess is that the plain one is free; only
 * after it was found taken is a free number looked for.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Slugs {

  private static final int FIRST = 2;
  private static final int CANDIDATES = 25;

  private final Table table;
  private final int store;
  private final String plain;
  private boolean guessed;

  Slugs(Storage storage, int store, String name) {
    this.table = storage.table();
    this.store = store;
    this.plain = Slug.of(name);
  }

  /** A slug, with the writes that take it. */
  record Taken(String slug, List<Write> writes) {}

  /** Returns a slug that was free when it was looked at. */
  Taken take() {
    if (!guessed) {
      guessed = true;
      return new Taken(plain, List.of(creation(plain)));
    }
    Optional<Attributes> holder = table.get(SlugItem.key(store, plain));
    return holder.isPresent() ? numbered(holder.get()) : new Taken(plain, List.of(creation(plain)));
  }

  private Taken numbered(Attributes holder) {
    int number = firstFree(holder.integerOr(SlugItem.NEXT, FIRST));
    ItemUpdate counter =
        new ItemUpdate(SlugItem.key(store, plain))
            .requirePresent(Key.PARTITION)
            .requireNumber(SlugItem.NEXT, holder.optionalNumber(SlugItem.NEXT))
            .set(SlugItem.NEXT, Value.number(number + 1L));
    String slug = Slug.numbered(plain, number);
    return new Taken(slug, List.of(creation(slug), Write.update(counter)));
  }

  private int firstFree(int from) {
    int number = from;
    while (true) {
      List<Key> keys = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        keys.add(SlugItem.key(store, Slug.numbered(plain, number + i)));
      }
      Map<Key, Attributes> taken = table.getAll(keys);
      for (Key key : keys) {
        if (!taken.containsKey(key)) {
          return number;
        }
        number++;
      }
    }
  }

  private Write creation(String slug) {
    return Write.create(SlugItem.key(store, slug), Attributes.none());
  }
}
