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

  /** The number of moves that one call may make. */
  public static final int MAX_MOVES = 1000;

  private final Storage storage;

  /** Creates the ordering of a storage's lists. */
  public Ordering(Storage storage) {
    this.storage = storage;
  }

  /**
   * Makes all of the moves or none.
   *
   * @param moves at most {@value #MAX_MOVES}, each of another product or group of the store
   * @throws Problem.NotFound when one of the products or groups does not exist
   */
  public void move(int store, List<Move> moves) {
    MoveJournal journal = new MoveJournal(storage, store);
    storage
        .retry()
        .run(
            () -> {
              journal.finish();
              Map<Key, Attributes> items = MoveBatch.items(storage, moves);
              moves.forEach(move -> requireExisting(move.id(), items));
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

  private static void requireExisting(Id id, Map<Key, Attributes> items) {
    Optional<Attributes> item = Optional.ofNullable(items.get(PositionedItem.key(id)));
    if (item.filter(it -> PositionedItem.isLive(it, id)).isEmpty()) {
      throw new Problem.NotFound((id.kind() == Kind.GROUP ? "group " : "product ") + id);
    }
  }
}
