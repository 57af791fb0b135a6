package dev.stall.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The items of a table that have the same partition key, in the order of their sort keys. All reads
 * are strong.
 *
 * <p>Safe for use by several threads.
 */
public final class Partition {

  /** The number of items that are deleted before it is asked whether to go on. */
  public static final int PURGE_BATCH = 250;

  private final DynamoDbClient client;
  private final String table;
  private final Batches batches;
  private final String partition;

  Partition(DynamoDbClient client, String table, Batches batches, String partition) {
    this.client = client;
    this.table = table;
    this.batches = batches;
    this.partition = partition;
  }

  /** Returns the items from one sort key to another, both included. */
  public List<Attributes> between(String from, String to) {
    return between(from, to, Integer.MAX_VALUE);
  }

  /** Returns the first items from one sort key to another, both included. */
  public List<Attributes> between(String from, String to, int limit) {
    return pages(range(from, to), limit);
  }

  /** Returns the first items, whatever their sort keys. */
  public List<Attributes> first(int limit) {
    return pages(
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("PK = :p")
            .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(partition))),
        limit);
  }

  /**
   * Returns the last items, at most 100, from one sort key to another, both included: the last one
   * first.
   */
  public List<Attributes> lastBetween(String from, String to, int limit) {
    return items(query(range(from, to).limit(limit).scanIndexForward(false).build()));
  }

  /**
   * Deletes the items from one sort key to another, both included, in batches.
   *
   * @param goOn asked after each batch of {@value #PURGE_BATCH} whether there is to be another one
   * @return whether none are left
   */
  public boolean purge(String from, String to, BooleanSupplier goOn) {
    return purge(() -> between(from, to, PURGE_BATCH), goOn);
  }

  /** Deletes all items as {@link #purge(String, String, BooleanSupplier)} does. */
  public boolean purge(BooleanSupplier goOn) {
    return purge(() -> first(PURGE_BATCH), goOn);
  }

  private boolean purge(Supplier<List<Attributes>> batch, BooleanSupplier goOn) {
    do {
      List<Key> keys = batch.get().stream().map(Attributes::key).toList();
      batches.delete(keys);
      if (keys.size() < PURGE_BATCH) {
        return true;
      }
    } while (goOn.getAsBoolean());
    return false;
  }

  private List<Attributes> pages(QueryRequest.Builder request, int limit) {
    List<Attributes> items = new ArrayList<>();
    QueryResponse page;
    do {
      page = query(request.limit(limit - items.size()).build());
      items.addAll(items(page));
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (items.size() < limit && !page.lastEvaluatedKey().isEmpty());
    return items;
  }

  private QueryRequest.Builder range(String from, String to) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("PK = :p AND SK BETWEEN :from AND :to")
        .expressionAttributeValues(
            Map.of(
                ":p", AttributeValue.fromS(partition),
                ":from", AttributeValue.fromS(from),
                ":to", AttributeValue.fromS(to)));
  }

  private QueryResponse query(QueryRequest request) {
    return DynamoDbErrors.translated(() -> client.query(request));
  }

  private static List<Attributes> items(QueryResponse response) {
    return response.items().stream().map(Attributes::of).toList();
  }
}
