package dev.stall.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item.
 *
 * @param partition the value of the attribute {@value #PARTITION}
 * @param sort the value of the attribute {@value #SORT}
 */
public record Key(String partition, String sort) {

  /** The attribute of the partition key. */
  public static final String PARTITION = "PK";

  /** The attribute of the sort key. */
  public static final String SORT = "SK";

  /** The sort key of the item that a partition is about; in a list it comes after all others. */
  public static final String HEAD = "~";

  /** Returns the key of the item that a partition is about. */
  public static Key head(String partition) {
    return new Key(partition, HEAD);
  }

  static Key of(Map<String, AttributeValue> item) {
    return new Key(item.get(PARTITION).s(), item.get(SORT).s());
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
  }
}
