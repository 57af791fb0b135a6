package dev.stall.dynamo;

import dev.stall.aws.Settings;
import dev.stall.catalogue.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * A DynamoDB table: strong reads, conditional writes and transactions.
 *
 * <p>Safe for use by several threads.
 */
public final class Table {

  private final DynamoDbClient client;
  private final String name;
  private final OptimisticRetry retry;
  private final RandomGenerator random;
  private final Batches batches;

  /**
   * Creates the table of that name.
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

  /** Returns the items that have a partition key. */
  public Partition partition(String key) {
    return new Partition(client, name, batches, key);
  }

  /** Returns an item, if it exists. */
  public Optional<Attributes> get(Key key) {
    Map<String, AttributeValue> item =
        DynamoDbErrors.translated(
            () ->
                client
                    .getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.of(item));
  }

  /** Returns those of several items that exist, in strong reads of up to 100 each. */
  public Map<Key, Attributes> getAll(Collection<Key> keys) {
    return batches.read(keys);
  }

  /**
   * Updates one item and returns it as it is then.
   *
   * @throws WriteConflict.ConditionFailed when a condition does not hold
   * @throws WriteConflict when a transaction is in the way
   */
  public Attributes update(ItemUpdate update) {
    return Attributes.of(
        DynamoDbErrors.translated(
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
   * @param writes at most {@value Write#MAX_IN_TRANSACTION}
   * @throws WriteConflict when a condition of one does not hold, or another transaction is in the
   *     way
   */
  public void transact(List<Write> writes) {
    if (writes.size() > Write.MAX_IN_TRANSACTION) {
      throw new IllegalArgumentException(
          "A transaction takes at most %d writes; these are %d"
              .formatted(Write.MAX_IN_TRANSACTION, writes.size()));
    }
    List<TransactWriteItem> items = writes.stream().map(write -> write.in(name)).toList();
    String token = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    for (int tries = 0; ; tries++) {
      try {
        DynamoDbErrors.translated(
            () ->
                client.transactWriteItems(
                    request -> request.transactItems(items).clientRequestToken(token)));
        return;
      } catch (TransactionInProgressException underway) {
        // An earlier try of ours has not ended yet: only the same token tells how it ends.
        if (tries == OptimisticRetry.MAX_RETRIES) {
          throw new Problem.Busy();
        }
        retry.pauseBefore(tries);
      }
    }
  }

  /** Deletes those of several items that exist, in batches of their own. */
  public void delete(Collection<Key> keys) {
    batches.delete(keys);
  }
}
