package dev.stall.dynamo;

import dev.stall.aws.Connections;
import dev.stall.aws.Settings;
import java.time.Duration;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB's client as the settings of a process want it. */
final class TableClient {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

  private TableClient() {}

  static DynamoDbClient of(Settings settings) {
    var builder =
        DynamoDbClient.builder()
            .region(settings.region())
            .credentialsProvider(settings.credentials())
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .httpClient(Connections.http(ANSWER_TIMEOUT))
            .overrideConfiguration(Connections.withoutProfiles());
    settings.dynamoDbEndpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
