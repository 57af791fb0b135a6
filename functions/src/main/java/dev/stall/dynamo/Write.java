package dev.stall.dynamo;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write of a transaction, with the condition under which it is made. Immutable. */
public final class Write {

  /** The number of writes that one transaction takes. */
  public static final int MAX_IN_TRANSACTION = 100;

  private final Function<String, TransactWriteItem> inTable;

  private Write(Function<String, TransactWriteItem> inTable) {
    this.inTable = inTable;
  }

  /** Returns the write of a new item, which fails where there is one already. */
  public static Write create(Key key, Attributes attributes) {
    return new Write(
        table ->
            TransactWriteItem.builder()
                .put(
                    put ->
                        put.tableName(table)
                            .item(attributes.at(key))
                            .conditionExpression("attribute_not_exists(PK)"))
                .build());
  }

  /** Returns the write of an item, whether there is one already or not. */
  public static Write put(Key key, Attributes attributes) {
    return new Write(
        table ->
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(attributes.at(key)))
                .build());
  }

  /** Returns the write of an update. */
  public static Write update(ItemUpdate update) {
    return new Write(update::write);
  }

  /** Returns the write that removes an item, which fails where the attribute has another value. */
  public static Write delete(Key key, String attribute, Value value) {
    return new Write(
        table ->
            TransactWriteItem.builder()
                .delete(
                    delete ->
                        delete
                            .tableName(table)
                            .key(key.attributes())
                            .conditionExpression("#a = :v")
                            .expressionAttributeNames(Map.of("#a", attribute))
                            .expressionAttributeValues(Map.of(":v", value.attribute())))
                .build());
  }

  /** Returns the write that removes an item, which fails where there is none. */
  public static Write delete(Key key) {
    return delete(key, Key.PARTITION, Value.text(key.partition()));
  }

  /** Returns the write that removes an item if it is there. */
  public static Write remove(Key key) {
    return new Write(
        table ->
            TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key.attributes()))
                .build());
  }

  TransactWriteItem in(String table) {
    return inTable.apply(table);
  }
}
