package dev.stall.dynamo;

import dev.stall.aws.Settings;
import dev.stall.catalogue.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * A DynamoDB table: strong reads, conditional writes and transactions.
 *
 * <p>Safe for use by several threads.
 */
public final class Table {

  /** How many items are looked at and deleted before it is asked whether to go on. */
  public static final int PURGE_BATCH = 250;

  private final DynamoDbClient client;
  private final String name;
  private final OptimisticRetry retry;
  private final RandomGenerator random;
  private final Batches batches;

  /**
   * The table of that name.
   *
   * @param random makes the tokens by which DynamoDB tells a transaction that is sent again
   */
  public Table(DynamoDbClient client, String name, OptimisticRetry retry, RandomGenerator random) {
    this.client = client;
    this.name = name;
    this.retry = retry;
    this.random = random;
    this.batches = new Batches(client, name, retry);
  }

  /** Opens the table that the settings of a process name. */
  public static Table open(Settings settings, OptimisticRetry retry, RandomGenerator random) {
    return new Table(TableClient.of(settings), settings.table(), retry, random);
  }

  /** Returns an item, if there is one. */
  public Optional<Attributes> get(Key key) {
    Map<String, AttributeValue> item =
        call(
            () ->
                client
                    .getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.of(item));
  }

  /** Returns those of the items that there are, in strong reads of up to 100 each. */
  public Map<Key, Attributes> getAll(Collection<Key> keys) {
    return batches.read(keys);
  }

  /** Returns the items of a partition from one sort key to another, both included, in order. */
  public List<Attributes> query(String partition, String from, String to) {
    return query(partition, from, to, Integer.MAX_VALUE);
  }

  /** Returns the first so many items of a partition between two sort keys, both included. */
  public List<Attributes> query(String partition, String from, String to, int limit) {
    return query(between(partition, from, to).limit(limit).build(), limit);
  }

  private List<Attributes> query(QueryRequest first, int limit) {
    List<Attributes> items = new ArrayList<>();
    QueryRequest request = first;
    while (true) {
      QueryRequest page = request;
      QueryResponse response = call(() -> client.query(page));
      for (Map<String, AttributeValue> item : response.items()) {
        items.add(Attributes.of(item));
      }
      if (items.size() >= limit || response.lastEvaluatedKey().isEmpty()) {
        return items;
      }
      request =
          request.toBuilder()
              .limit(limit - items.size())
              .exclusiveStartKey(response.lastEvaluatedKey())
              .build();
    }
  }

  /** Returns the last so many items, at most 100, between two sort keys: the last one first. */
  public List<Attributes> queryBackwards(String partition, String from, String to, int limit) {
    QueryRequest request =
        between(partition, from, to).limit(limit).scanIndexForward(false).build();
    List<Attributes> items = new ArrayList<>();
    for (Map<String, AttributeValue> item : call(() -> client.query(request)).items()) {
      items.add(Attributes.of(item));
    }
    return items;
  }

  /** Returns the first so many items of a partition, whatever their sort keys. */
  public List<Attributes> all(String partition, int limit) {
    return query(
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("PK = :p")
            .expressionAttributeValues(Map.of(":p", Value.attribute(partition)))
            .limit(limit)
            .build(),
        limit);
  }

  private QueryRequest.Builder between(String partition, String from, String to) {
    return QueryRequest.builder()
        .tableName(name)
        .consistentRead(true)
        .keyConditionExpression("PK = :p AND SK BETWEEN :from AND :to")
        .expressionAttributeValues(
            Map.of(
                ":p", Value.attribute(partition),
                ":from", Value.attribute(from),
                ":to", Value.attribute(to)));
  }

  /**
   * Updates one item and returns it as it is then.
   *
   * @throws WriteConflict.ConditionFailed when a condition does not hold
   * @throws WriteConflict when a transaction is in the way
   */
  public Attributes update(ItemUpdate update) {
    return Attributes.of(
        call(
            () ->
                client
                    .updateItem(
                        request ->
                            request
                                .tableName(name)
                                .key(update.key().attributes())
                                .updateExpression(update.expression())
                                .conditionExpression(
                                    update.condition().isEmpty() ? null : update.condition())
                                .expressionAttributeNames(update.names())
                                .expressionAttributeValues(
                                    update.values().isEmpty() ? null : update.values())
                                .returnValues("ALL_NEW"))
                    .attributes()));
  }

  /**
   * Makes all of the writes or none.
   *
   * @throws WriteConflict when a condition of one does not hold, or another transaction is in the
   *     way
   */
  public void transact(List<Write> writes) {
    List<TransactWriteItem> items = writes.stream().map(write -> write.in(name)).toList();
    String token = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    for (int tries = 0; ; tries++) {
      try {
        call(
            () ->
                client.transactWriteItems(
                    request -> request.transactItems(items).clientRequestToken(token)));
        return;
      } catch (TransactionInProgressException underway) {
        // An earlier try of ours is still at it: only the same token tells how that one ends.
        if (tries == OptimisticRetry.MAX_RETRIES) {
          throw new Problem.Busy();
        }
        retry.pauseBefore(tries);
      }
    }
  }

  /**
   * Deletes the items of a partition from one sort key to another, both included, as long as it may
   * go on after each batch of {@value #PURGE_BATCH}; returns whether none are left.
   */
  public boolean purge(String partition, String from, String to, BooleanSupplier goOn) {
    return purge(() -> query(partition, from, to, PURGE_BATCH), goOn);
  }

  /**
   * Deletes all items of a partition, as {@link #purge(String, String, String, BooleanSupplier)}.
   */
  public boolean purge(String partition, BooleanSupplier goOn) {
    return purge(() -> all(partition, PURGE_BATCH), goOn);
  }

  private boolean purge(Supplier<List<Attributes>> batch, BooleanSupplier goOn) {
    do {
      List<Key> keys = batch.get().stream().map(Attributes::key).toList();
      purge(keys);
      if (keys.size() < PURGE_BATCH) {
        return true;
      }
    } while (goOn.getAsBoolean());
    return false;
  }

  /** Deletes whatever of these items there is. */
  public void purge(Collection<Key> keys) {
    batches.delete(keys);
  }

  private static <T> T call(Supplier<T> request) {
    return DynamoDbErrors.translated(request);
  }
}
