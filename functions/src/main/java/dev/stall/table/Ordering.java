package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves products and groups within their store's lists. */
public final class Ordering {

  /** How many things are moved in one call. */
  public static final int MOST = 1000;

  private final Table table;

  /** What is to stand at which position; ties are ordered newest first. */
  public record Move(Id id, int position) {}

  /** Moves in that table. */
  public Ordering(Table table) {
    this.table = table;
  }

  /**
   * Makes all of the moves or none.
   *
   * @param moves at most {@value #MOST}, each of another product or group of the store
   * @throws Refusal.NotFound when one of the ids is not there
   */
  public void move(int store, List<Move> moves) {
    MoveJournal journal = new MoveJournal(table, store);
    table.contend(
        () -> {
          journal.finish();
          Map<Key, Attributes> items = items(table, moves);
          moves.forEach(move -> requireThere(move.id(), items));
          if (moves.size() <= MoveBatch.MOST) {
            new MoveBatch(table, store).apply(moves, items, Optional.empty());
          } else {
            journal.begin(moves);
          }
          return items;
        });
    if (moves.size() > MoveBatch.MOST) {
      journal.finish();
    }
  }

  static Map<Key, Attributes> items(Table table, List<Move> moves) {
    List<Key> keys = new ArrayList<>();
    for (Move move : moves) {
      keys.add(key(move.id()));
    }
    return table.getAll(keys);
  }

  static Key key(Id id) {
    return id.kind() == Kind.GROUP ? Key.group(id) : Key.product(id);
  }

  private static void requireThere(Id id, Map<Key, Attributes> items) {
    boolean there =
        Optional.ofNullable(items.get(key(id)))
            .filter(item -> item.text(ProductItem.ID).equals(id.toString()))
            .filter(item -> !item.has(ProductItem.DELETED))
            .isPresent();
    if (!there) {
      throw new Refusal.NotFound((id.kind() == Kind.GROUP ? "group " : "product ") + id);
    }
  }
}
