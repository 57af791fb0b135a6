package dev.stall.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Reads and deletes of many items at once, as many calls as it takes: what DynamoDB leaves
 * unprocessed is asked for again. Safe for use by several threads.
 */
final class Batches {

  private static final int READ_BATCH = 100;
  private static final int WRITE_BATCH = 25;

  private final DynamoDbClient client;
  private final String name;
  private final OptimisticRetry retry;

  Batches(DynamoDbClient client, String name, OptimisticRetry retry) {
    this.client = client;
    this.name = name;
    this.retry = retry;
  }

  Map<Key, Attributes> read(Collection<Key> keys) {
    Map<Key, Attributes> found = new HashMap<>();
    List<Map<String, AttributeValue>> wanted = new ArrayList<>();
    for (Key key : new LinkedHashSet<>(keys)) {
      wanted.add(key.attributes());
    }
    for (int pause = 0; !wanted.isEmpty(); pause++) {
      int size = Math.min(READ_BATCH, wanted.size());
      List<Map<String, AttributeValue>> batch = wanted.subList(0, size);
      List<Map<String, AttributeValue>> left = readSome(batch, found);
      List<Map<String, AttributeValue>> next = new ArrayList<>(left);
      next.addAll(wanted.subList(size, wanted.size()));
      if (left.size() == size) {
        retry.pauseBefore(pause);
      }
      wanted = next;
    }
    return found;
  }

  private List<Map<String, AttributeValue>> readSome(
      List<Map<String, AttributeValue>> keys, Map<Key, Attributes> found) {
    var request = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    var response =
        DynamoDbErrors.translated(
            () -> client.batchGetItem(batch -> batch.requestItems(Map.of(name, request))));
    for (Map<String, AttributeValue> item : response.responses().getOrDefault(name, List.of())) {
      found.put(Key.of(item), Attributes.of(item));
    }
    KeysAndAttributes unprocessed = response.unprocessedKeys().get(name);
    return unprocessed == null ? List.of() : unprocessed.keys();
  }

  void delete(Collection<Key> keys) {
    List<WriteRequest> left = new ArrayList<>();
    for (Key key : keys) {
      left.add(
          WriteRequest.builder().deleteRequest(delete -> delete.key(key.attributes())).build());
    }
    for (int pause = 0; !left.isEmpty(); pause++) {
      int size = Math.min(WRITE_BATCH, left.size());
      List<WriteRequest> batch = left.subList(0, size);
      var response =
          DynamoDbErrors.translated(
              () -> client.batchWriteItem(write -> write.requestItems(Map.of(name, batch))));
      List<WriteRequest> next =
          new ArrayList<>(response.unprocessedItems().getOrDefault(name, List.of()));
      if (next.size() == size) {
        retry.pauseBefore(pause);
      }
      next.addAll(left.subList(size, left.size()));
      left = next;
    }
  }
}
