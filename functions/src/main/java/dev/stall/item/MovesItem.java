package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Key;
import java.util.ArrayList;
import java.util.List;

/** The item that records the moves under way in a store. */
public final class MovesItem {

  /** The attribute with the id that tells these moves from others. */
  public static final String ID = "id";

  /** The attribute of a list's head with the id of the moves under way. */
  public static final String MOVES = "moves";

  private MovesItem() {}

  /** Returns the key of the item of a store. */
  public static Key key(int store) {
    return new Key(Integer.toString(store), MOVES);
  }

  /** Returns the attributes that record moves. */
  public static Attributes of(String id, List<Move> moves) {
    List<String> texts = new ArrayList<>();
    for (Move move : moves) {
      texts.add(move.id() + "/" + move.position());
    }
    return new AttributesBuilder().with(ID, id).with(MOVES, texts).build();
  }

  /** Returns the moves that an item records. */
  public static List<Move> read(Attributes item) {
    List<Move> moves = new ArrayList<>();
    for (String text : item.texts(MOVES)) {
      int slash = text.indexOf('/');
      Id id = Id.parse(text.substring(0, slash)).orElseThrow();
      moves.add(new Move(id, Integer.parseInt(text.substring(slash + 1))));
    }
    return moves;
  }
}
