package dev.stall.store;

import dev.stall.TestCloud;
import dev.stall.local.backend.Backend;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A storage whose calls are counted and weighed by the engine, as AWS would charge them. */
final class Meter implements ExecutionInterceptor {

  private final Storage storage;
  private final DynamoDbClient plain = TestCloud.backend().dynamodbClient();
  private final String name = TestCloud.cloud().template().table("Table");
  private Map<Map<String, AttributeValue>, Long> before = Map.of();
  private int calls;
  private double readUnits;
  private double writeUnits;

  /** What something cost. */
  record Cost(int roundTrips, double readUnits, double writeUnits) {}

  Meter() {
    this.storage = metered(this);
  }

  /** The test cloud's storage through a client of its own, with that interceptor. */
  static Storage metered(ExecutionInterceptor interceptor) {
    Backend backend = TestCloud.backend();
    URI endpoint = backend.dynamodb();
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(backend.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(backend.accessKey(), backend.secretKey())))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                configuration -> configuration.addExecutionInterceptor(interceptor))
            .build();
    return TestCloud.storage(client);
  }

  Storage storage() {
    return storage;
  }

  Cost of(Consumer<Storage> work) {
    calls = 0;
    readUnits = 0;
    writeUnits = 0;
    work.accept(storage);
    return new Cost(calls, readUnits, writeUnits);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(total).build();
      case BatchWriteItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(total).build();
      default -> throw new AssertionError("Not measured: " + context.request());
    };
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    before = Map.of();
    if (context.request() instanceof TransactWriteItemsRequest transaction) {
      before = read(keys(transaction));
    }
  }

  /**
   * DynamoDB Local weighs a transaction's writes wrongly, so this does: each is charged twice, by
   * the larger of the item's sizes before and after.
   */
  private double transactionUnits(TransactWriteItemsRequest transaction) {
    List<Map<String, AttributeValue>> keys = keys(transaction);
    Map<Map<String, AttributeValue>, Long> after = read(keys);
    double units = 0;
    for (Map<String, AttributeValue> key : keys) {
      units += 2.0 * Math.max(before.getOrDefault(key, 1L), after.getOrDefault(key, 1L));
    }
    return units;
  }

  private static List<Map<String, AttributeValue>> keys(TransactWriteItemsRequest transaction) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (TransactWriteItem write : transaction.transactItems()) {
      if (write.put() != null) {
        keys.add(key(write.put().item()));
      } else if (write.update() != null) {
        keys.add(write.update().key());
      } else {
        keys.add(write.delete().key());
      }
    }
    return keys;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("PK", item.get("PK"), "SK", item.get("SK"));
  }

  private Map<Map<String, AttributeValue>, Long> read(List<Map<String, AttributeValue>> keys) {
    Map<Map<String, AttributeValue>, Long> units = new HashMap<>();
    KeysAndAttributes request = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    plain
        .batchGetItem(batch -> batch.requestItems(Map.of(name, request)))
        .responses()
        .get(name)
        .forEach(item -> units.put(key(item), ItemSize.writeUnits(item)));
    return units;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    calls++;
    List<ConsumedCapacity> reads = new ArrayList<>();
    List<ConsumedCapacity> writes = new ArrayList<>();
    SdkResponse response = context.response();
    switch (response) {
      case GetItemResponse get -> reads.add(get.consumedCapacity());
      case BatchGetItemResponse batch -> reads.addAll(batch.consumedCapacity());
      case QueryResponse query -> reads.add(query.consumedCapacity());
      case UpdateItemResponse update -> writes.add(update.consumedCapacity());
      case BatchWriteItemResponse batch -> writes.addAll(batch.consumedCapacity());
      case TransactWriteItemsResponse transaction ->
          writeUnits += transactionUnits((TransactWriteItemsRequest) context.request());
      default -> throw new AssertionError("Not measured: " + response);
    }
    reads.forEach(read -> readUnits += read.capacityUnits());
    writes.forEach(write -> writeUnits += write.capacityUnits());
  }
}
