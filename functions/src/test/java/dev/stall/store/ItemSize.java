package dev.stall.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes an item has by DynamoDB's published rules, and what writing it costs. */
final class ItemSize {

  private static final int UNIT = 1024;
  private static final int AROUND_A_COLLECTION = 3;

  private ItemSize() {}

  /** Write units of a plain write; a transaction costs twice as many. */
  static long writeUnits(Map<String, AttributeValue> item) {
    return Math.max(1, (of(item) + UNIT - 1) / UNIT);
  }

  static long of(Map<String, AttributeValue> item) {
    long size = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      size += bytes(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case M -> AROUND_A_COLLECTION + value.m().size() + of(value.m());
      case L ->
          AROUND_A_COLLECTION + value.l().size() + value.l().stream().mapToLong(ItemSize::of).sum();
      default -> 1;
    };
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
