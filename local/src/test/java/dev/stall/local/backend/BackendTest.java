package dev.stall.local.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.local.TestCloud;
import dev.stall.local.template.Template;
import dev.stall.local.template.TemplateReader;
import java.nio.file.Path;
import java.util.Map;
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
  void whatExistsAlreadyIsNotCreatedAgain() {
    Template template = TemplateReader.read(TestCloud.TEMPLATE, "again-" + UUID.randomUUID());

    assertThat(new Deployment(TestCloud.BACKEND).create(template)).isTrue();
    assertThat(new Deployment(TestCloud.BACKEND).create(template)).isFalse();
  }

  @Test
  void dataInAFolderIsThereAfterARestart() {
    Template template = TemplateReader.read(TestCloud.TEMPLATE, "kept");
    try (Backend backend = Backends.in(folder, template);
        DynamoDbClient dynamodb = backend.dynamodbClient();
        S3Client s3 = backend.s3Client()) {
      new Deployment(backend).create(template);
      dynamodb.putItem(request -> request.tableName("kept-notes").item(ITEM));
      s3.putObject(
          request -> request.bucket("kept-files").key("a/b.txt").contentType("text/plain"),
          RequestBody.fromString("kept"));
    }

    try (Backend backend = Backends.in(folder, template);
        DynamoDbClient dynamodb = backend.dynamodbClient();
        S3Client s3 = backend.s3Client()) {
      assertThat(new Deployment(backend).create(template)).isFalse();
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
    Template template = TemplateReader.read(TestCloud.TEMPLATE, "signed");
    try (Backend backend = Backends.inMemory(template);
        Backend stranger = Backend.at(backend.dynamodb(), backend.s3(), "local", "wrong");
        S3Client s3 = stranger.s3Client()) {
      new Deployment(backend).create(template);

      assertThatThrownBy(() -> s3.listObjectsV2(request -> request.bucket("signed-files")))
          .isInstanceOfSatisfying(
              S3Exception.class, it -> assertThat(it.statusCode()).isEqualTo(403));
    }
  }
}
