package dev.stall.table;

import dev.stall.catalogue.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one table, with what every part of the catalogue needs of it: strong reads, conditional
 * writes, transactions, and races that are tried again.
 *
 * <p>Safe for use by several threads.
 */
public final class Table {

  /** How many actions one transaction takes. */
  static final int TRANSACTION_LIMIT = 100;

  /** The attribute of the second after which DynamoDB may remove an item by itself. */
  static final String EXPIRES = "expires";

  private final DynamoDbClient client;
  private final String name;
  private final Clock clock;
  private final RandomGenerator random;
  private final Contention contention;
  private final Batches batches;

  /**
   * A table of that name.
   *
   * @param random where ids and keys come from: a secure one outside of tests
   */
  public Table(DynamoDbClient client, String name, Clock clock, RandomGenerator random) {
    this.client = client;
    this.name = name;
    this.clock = clock;
    this.random = random;
    this.contention = new Contention(random);
    this.batches = new Batches(client, name, contention);
  }

  /** Returns the table of this process, made from its environment on first use. */
  public static Table production() {
    return Production.TABLE;
  }

  /** Returns the time, to the microsecond that the table keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns where ids and keys come from. */
  public RandomGenerator random() {
    return random;
  }

  /** Reads one item that need not be there, so that the first real call finds all ready. */
  void prime() {
    get(Key.storeNumbers());
  }

  Optional<Attributes> get(Key key) {
    Map<String, AttributeValue> item =
        call(
            () ->
                client
                    .getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.of(item));
  }

  /** Returns those of the items that there are, in strong reads of up to 100 each. */
  Map<Key, Attributes> getAll(Collection<Key> keys) {
    return batches.read(keys);
  }

  /** Returns the items of a partition from one sort key to another, both included, in order. */
  List<Attributes> query(String partition, String from, String to) {
    return query(partition, from, to, Integer.MAX_VALUE);
  }

  /** Returns the first so many items of a partition between two sort keys, both included. */
  List<Attributes> query(String partition, String from, String to, int limit) {
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
  List<Attributes> queryBackwards(String partition, String from, String to, int limit) {
    QueryRequest request =
        between(partition, from, to).limit(limit).scanIndexForward(false).build();
    List<Attributes> items = new ArrayList<>();
    for (Map<String, AttributeValue> item : call(() -> client.query(request)).items()) {
      items.add(Attributes.of(item));
    }
    return items;
  }

  /** Returns the first so many items of a partition, whatever their sort keys. */
  List<Attributes> all(String partition, int limit) {
    return query(
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("PK = :p")
            .expressionAttributeValues(Map.of(":p", Values.text(partition)))
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
                ":p", Values.text(partition),
                ":from", Values.text(from),
                ":to", Values.text(to)));
  }

  /**
   * Updates one item and returns it as it is then.
   *
   * @throws LostRace.ConditionFailed when a condition does not hold
   * @throws LostRace when a transaction is in the way
   */
  Attributes update(ItemUpdate update) {
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

  /** Returns the write of a new item, which fails where there is one already. */
  TransactWriteItem creation(Key key, Attributes attributes) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(name)
                    .item(attributes.at(key))
                    .conditionExpression("attribute_not_exists(PK)"))
        .build();
  }

  /** Returns the write that removes an item, which fails where the attribute has another value. */
  TransactWriteItem deletion(Key key, String attribute, AttributeValue value) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(name)
                    .key(key.attributes())
                    .conditionExpression("#a = :v")
                    .expressionAttributeNames(Map.of("#a", attribute))
                    .expressionAttributeValues(Map.of(":v", value)))
        .build();
  }

  /** Returns the write that removes an item, which fails where there is none. */
  TransactWriteItem deletion(Key key) {
    return deletion(key, Key.PARTITION, Values.text(key.partition()));
  }

  /** Returns the write of an item, whether there is one already or not. */
  TransactWriteItem replacement(Key key, Attributes attributes) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(name).item(attributes.at(key)))
        .build();
  }

  /** Returns the write that removes an item if it is there. */
  TransactWriteItem removal(Key key) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(name).key(key.attributes()))
        .build();
  }

  /** Returns the write of an update. */
  TransactWriteItem write(ItemUpdate update) {
    return update.write(name);
  }

  /**
   * Makes all of the writes or none.
   *
   * @throws LostRace when a condition of one does not hold, or another transaction is in the way
   */
  void transact(List<TransactWriteItem> writes) {
    String token = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    for (int tries = 0; ; tries++) {
      try {
        call(
            () ->
                client.transactWriteItems(
                    request -> request.transactItems(writes).clientRequestToken(token)));
        return;
      } catch (TransactionInProgressException underway) {
        // An earlier try of ours is still at it: only the same token tells how that one ends.
        if (tries == Contention.RETRIES) {
          throw new Refusal.Busy();
        }
        contention.pauseBefore(tries);
      }
    }
  }

  /** Deletes whatever of these items there is. */
  void purge(Collection<Key> keys) {
    batches.delete(keys);
  }

  /**
   * Reads and writes until nobody else was faster, with a random pause in between.
   *
   * @param attempt reads what it needs, decides, and writes under the condition that it is still so
   * @throws Refusal.Conflict when every attempt was in vain
   */
  <T> T contend(Supplier<T> attempt) {
    return contention.resolve(attempt);
  }

  private static <T> T call(Supplier<T> request) {
    return Faults.translated(request);
  }
}
