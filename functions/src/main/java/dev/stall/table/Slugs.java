package dev.stall.table;

import dev.stall.catalogue.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Finds a slug for a new product of a store. The first guess is that nobody has the plain one; only
 * who lost with it looks which number is free behind it.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Slugs {

  /** The attribute of a plain slug that says which number to try behind it. */
  private static final String NEXT = "next";

  private static final int FIRST = 2;
  private static final int CANDIDATES = 25;

  private final Table table;
  private final int store;
  private final String plain;
  private boolean guessed;

  Slugs(Table table, int store, String name) {
    this.table = table;
    this.store = store;
    this.plain = Slug.of(name);
  }

  /** A slug, with the writes that take it. */
  record Taken(String slug, List<TransactWriteItem> writes) {}

  /** Returns a slug that nobody had when it was looked at. */
  Taken take() {
    if (!guessed) {
      guessed = true;
      return new Taken(plain, List.of(creation(plain)));
    }
    Optional<Attributes> holder = table.get(Key.productSlug(store, plain));
    return holder.isPresent() ? numbered(holder.get()) : new Taken(plain, List.of(creation(plain)));
  }

  private Taken numbered(Attributes holder) {
    int number = firstFree(holder.integerOr(NEXT, FIRST));
    ItemUpdate counter =
        new ItemUpdate(Key.productSlug(store, plain))
            .requirePresent(Key.PARTITION)
            .requireNumber(NEXT, holder.optionalNumber(NEXT))
            .set(NEXT, Values.number(number + 1L));
    String slug = Slug.numbered(plain, number);
    return new Taken(slug, List.of(creation(slug), table.write(counter)));
  }

  private int firstFree(int from) {
    int number = from;
    while (true) {
      List<Key> keys = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        keys.add(Key.productSlug(store, Slug.numbered(plain, number + i)));
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

  private TransactWriteItem creation(String slug) {
    return table.creation(Key.productSlug(store, slug), Attributes.none());
  }
}
