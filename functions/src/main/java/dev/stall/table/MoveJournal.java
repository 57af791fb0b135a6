package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.table.Ordering.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Moves that are more than one transaction makes. They are decided at once: one transaction writes
 * them down and marks the store's two lists. From then on whoever reads a list makes what is left
 * of them first, so that they are seen as a whole, also when the one who began them broke off.
 */
final class MoveJournal {

  /** The attribute of a list's head that says which moves are under way. */
  static final String MOVES = "moves";

  private static final String ID = "id";

  private final Table table;
  private final int store;

  MoveJournal(Table table, int store) {
    this.table = table;
    this.store = store;
  }

  /** Decides the moves; {@link #finish} makes them. */
  void begin(List<Move> moves) {
    String id = Long.toHexString(table.random().nextLong());
    List<String> texts = new ArrayList<>();
    for (Move move : moves) {
      texts.add(move.id() + "/" + move.position());
    }
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(table.creation(Key.moves(store), Attributes.none().with(ID, id).with(MOVES, texts)));
    for (String list : List.of(Key.productList(store), Key.groupList(store))) {
      ItemUpdate head = new ItemUpdate(Key.head(list)).requireAbsent(MOVES);
      writes.add(table.write(head.set(MOVES, Values.text(id))));
    }
    table.transact(writes);
  }

  /** Makes what is left of the moves under way, if there are any. */
  void finish() {
    table.contend(
        () -> {
          Optional<Attributes> journal = table.get(Key.moves(store));
          journal.ifPresent(this::carryOut);
          return journal;
        });
  }

  private void carryOut(Attributes journal) {
    String id = journal.text(ID);
    List<Move> moves = new ArrayList<>();
    for (String text : journal.texts(MOVES)) {
      moves.add(move(text));
    }
    MoveBatch batch = new MoveBatch(table, store);
    for (int from = 0; from < moves.size(); from += MoveBatch.MOST) {
      List<Move> some = moves.subList(from, Math.min(moves.size(), from + MoveBatch.MOST));
      batch.apply(some, Ordering.items(table, some), Optional.of(id));
    }
    close(id);
  }

  private void close(String id) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(table.deletion(Key.moves(store), ID, Values.text(id)));
    for (String list : List.of(Key.productList(store), Key.groupList(store))) {
      ItemUpdate head = new ItemUpdate(Key.head(list)).require(MOVES, Values.text(id));
      writes.add(table.write(head.remove(MOVES)));
    }
    table.transact(writes);
  }

  private static Move move(String text) {
    int slash = text.indexOf('/');
    return new Move(
        Id.parse(text.substring(0, slash)).orElseThrow(),
        Integer.parseInt(text.substring(slash + 1)));
  }
}
