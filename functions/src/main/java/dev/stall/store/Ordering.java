package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.item.PositionedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves products and groups within their store's lists. */
public final class Ordering {

  /** How many things are moved in one call. */
  public static final int MAX_MOVES = 1000;

  private final Storage storage;

  /** Moves in that storage. */
  public Ordering(Storage storage) {
    this.storage = storage;
  }

  /**
   * Makes all of the moves or none.
   *
   * @param moves at most {@value #MAX_MOVES}, each of another product or group of the store
   * @throws Problem.NotFound when one of the ids is not there
   */
  public void move(int store, List<Move> moves) {
    MoveJournal journal = new MoveJournal(storage, store);
    storage
        .retry()
        .run(
            () -> {
              journal.finish();
              Map<Key, Attributes> items = MoveBatch.items(storage, moves);
              moves.forEach(move -> requireThere(move.id(), items));
              if (moves.size() <= MoveBatch.MAX) {
                new MoveBatch(storage, store).apply(moves, items, Optional.empty());
              } else {
                journal.begin(moves);
              }
              return items;
            });
    if (moves.size() > MoveBatch.MAX) {
      journal.finish();
    }
  }

  private static void requireThere(Id id, Map<Key, Attributes> items) {
    boolean there =
        Optional.ofNullable(items.get(PositionedItem.key(id)))
            .filter(item -> PositionedItem.isLive(item, id))
            .isPresent();
    if (!there) {
      throw new Problem.NotFound((id.kind() == Kind.GROUP ? "group " : "product ") + id);
    }
  }
}
