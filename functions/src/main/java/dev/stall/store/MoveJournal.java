package dev.stall.store;

import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.MovesItem;
import dev.stall.item.ProductItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves that are more than one transaction makes. They are decided together: one transaction writes
 * them down and marks the store's two lists. From then on every reader of a list first makes those
 * that are left, so that all of them are seen or none, also when the one who began them broke off.
 */
final class MoveJournal {

  private final Storage storage;
  private final int store;

  /** Creates the journal of a store. */
  MoveJournal(Storage storage, int store) {
    this.storage = storage;
    this.store = store;
  }

  /** Writes the moves down; {@link #finish} makes them. */
  void begin(List<Move> moves) {
    String id = Long.toHexString(storage.random().nextLong());
    List<Write> writes = new ArrayList<>();
    writes.add(Write.create(MovesItem.key(store), MovesItem.of(id, moves)));
    for (Key head : heads()) {
      ItemUpdate mark = new ItemUpdate(head).requireAbsent(MovesItem.MOVES);
      writes.add(Write.update(mark.set(MovesItem.MOVES, Value.text(id))));
    }
    storage.table().transact(writes);
  }

  /** Makes those of the moves under way that are left, if there are any. */
  void finish() {
    storage
        .retry()
        .run(
            () -> {
              Optional<Attributes> journal = storage.table().get(MovesItem.key(store));
              journal.ifPresent(this::carryOut);
              return journal;
            });
  }

  private void carryOut(Attributes journal) {
    String id = journal.text(MovesItem.ID);
    List<Move> moves = MovesItem.read(journal);
    MoveBatch batch = new MoveBatch(storage, store);
    for (int from = 0; from < moves.size(); from += MoveBatch.MAX) {
      List<Move> some = moves.subList(from, Math.min(moves.size(), from + MoveBatch.MAX));
      batch.apply(some, MoveBatch.items(storage, some), Optional.of(id));
    }
    close(id);
  }

  private void close(String id) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.delete(MovesItem.key(store), MovesItem.ID, Value.text(id)));
    for (Key head : heads()) {
      ItemUpdate mark = new ItemUpdate(head).require(MovesItem.MOVES, Value.text(id));
      writes.add(Write.update(mark.remove(MovesItem.MOVES)));
    }
    storage.table().transact(writes);
  }

  private List<Key> heads() {
    return List.of(Key.head(ProductItem.list(store)), Key.head(GroupItem.list(store)));
  }
}
