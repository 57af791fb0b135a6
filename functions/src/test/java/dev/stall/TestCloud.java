package dev.stall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.dynamo.OptimisticRetry;
import dev.stall.dynamo.Table;
import dev.stall.local.LocalCloud;
import dev.stall.local.backend.Backend;
import dev.stall.local.backend.Backends;
import dev.stall.store.Storage;
import dev.stall.wiring.Wiring;
import java.security.SecureRandom;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The cloud that all tests of this JVM share: the real template on a real DynamoDB. */
public final class TestCloud {

  private static final Backend BACKEND = Backends.shared(TestTemplate.TEMPLATE);
  private static final LocalCloud CLOUD = LocalCloud.start(TestTemplate.TEMPLATE, BACKEND);

  private TestCloud() {}

  /** The cloud itself. */
  public static LocalCloud cloud() {
    return CLOUD;
  }

  /** The DynamoDB and the S3 that the cloud works on. */
  public static Backend backend() {
    return BACKEND;
  }

  /** The table that the cloud's functions work on. */
  public static Storage storage() {
    return storage(Clock.systemUTC());
  }

  /** The same table for a collaborator whose clock is another one. */
  public static Storage storage(Clock clock) {
    return storage(BACKEND.dynamodbClient(), clock);
  }

  /** The same table through another client. */
  public static Storage storage(DynamoDbClient client) {
    return storage(client, Clock.systemUTC());
  }

  private static Storage storage(DynamoDbClient client, Clock clock) {
    SecureRandom random = new SecureRandom();
    OptimisticRetry retry = new OptimisticRetry(random);
    Table table = new Table(client, CLOUD.template().table("Table"), retry, random);
    return new Storage(table, retry, clock, random);
  }

  /** What endpoints are made of that touch no object. */
  public static Wiring wiring() {
    return wiring(storage());
  }

  /** What endpoints are made of that touch no object, on that storage. */
  public static Wiring wiring(Storage storage) {
    return new Wiring(
        storage,
        () -> {
          throw new AssertionError("No object is to be touched");
        },
        () -> {
          throw new AssertionError("No link is to be signed");
        });
  }

  /** Calls a function with JSON, and returns its answer. */
  public static JsonNode invoke(String function, String json) {
    return Json.read(CLOUD.invoke(function, json));
  }
}
