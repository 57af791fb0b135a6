package dev.stall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BackendTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of("PK", AttributeValue.fromS("p"), "text", AttributeValue.fromS("kept"));

  @TempDir private Path folder;

  @Test
  void whatIsThereAlreadyIsNotCreatedAgain() {
    Template template = Template.read(TestCloud.TEMPLATE, "again-" + UUID.randomUUID());

    assertThat(TestCloud.BACKEND.create(template)).isTrue();
    assertThat(TestCloud.BACKEND.create(template)).isFalse();
  }

  @Test
  void dataInAFolderIsThereAfterARestart() {
    Template template = Template.read(TestCloud.TEMPLATE, "kept");
    try (Backend backend = Backend.in(folder, template);
        DynamoDbClient dynamodb = backend.dynamodbClient();
        S3Client s3 = backend.s3Client()) {
      backend.create(template);
      dynamodb.putItem(request -> request.tableName("kept-notes").item(ITEM));
      s3.putObject(
          request -> request.bucket("kept-files").key("a/b.txt").contentType("text/plain"),
          RequestBody.fromString("kept"));
    }

    try (Backend backend = Backend.in(folder, template);
        DynamoDbClient dynamodb = backend.dynamodbClient();
        S3Client s3 = backend.s3Client()) {
      assertThat(backend.create(template)).isFalse();
      assertThat(
              dynamodb
                  .getItem(
                      request ->
                          request
                              .tableName("kept-notes")
                              .key(Map.of("PK", AttributeValue.fromS("p"))))
                  .item())
          .isEqualTo(ITEM);
      assertThat(
              s3.getObjectAsBytes(request -> request.bucket("kept-files").key("a/b.txt"))
                  .asUtf8String())
          .isEqualTo("kept");
    }
  }

  @Test
  void aWrongSecretIsRefusedByS3() {
    Template template = Template.read(TestCloud.TEMPLATE, "signed");
    try (Backend backend = Backend.inMemory(template);
        Backend stranger =
            new Backend(
                backend.dynamodb(), backend.s3(), "local", "wrong", Optional.empty(), () -> {});
        S3Client s3 = stranger.s3Client()) {
      backend.create(template);

      assertThatThrownBy(() -> s3.listObjectsV2(request -> request.bucket("signed-files")))
          .isInstanceOfSatisfying(
              S3Exception.class, it -> assertThat(it.statusCode()).isEqualTo(403));
    }
  }
}
