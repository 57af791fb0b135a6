package dev.stall.local.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.local.LocalCloud;
import dev.stall.local.TestCloud;
import dev.stall.local.backend.Backend;
import dev.stall.local.lambda.AsynchronousInvocations;
import dev.stall.local.lambda.FunctionEnvironment;
import dev.stall.local.lambda.Functions;
import dev.stall.local.template.TemplateReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

class BucketEventsTest {
  private static final S3Client S3 = TestCloud.BACKEND.s3Client();
  private static final String BUCKET = TestCloud.CLOUD.template().bucket("Files");

  private final String name = UUID.randomUUID().toString();

  @AfterAll
  static void close() {
    S3.close();
  }

  @Test
  void anObjectThatWasPutIsDeliveredToItsFunctionAsS3DoesIt() {
    put(BUCKET, "in/a b+ü " + name + ".bin", "12345");

    JsonNode record = Recorded.with(name, 1).getFirst().at("/Records/0");
    assertThat(record.path("eventVersion").asText()).isEqualTo("2.1");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:s3");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(record.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
    assertThat(record.path("eventTime").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(record.at("/s3/s3SchemaVersion").asText()).isEqualTo("1.0");
    assertThat(record.at("/s3/bucket/name").asText()).isEqualTo(BUCKET);
    assertThat(record.at("/s3/bucket/arn").asText()).isEqualTo("arn:aws:s3:::" + BUCKET);
    assertThat(record.at("/s3/object/key").asText()).isEqualTo("in/a+b%2B%C3%BC+" + name + ".bin");
    assertThat(record.at("/s3/object/size").asLong()).isEqualTo(5);
    assertThat(record.at("/s3/object/eTag").asText()).isEqualTo("827ccb0eea8a706c4c34a16891f84e7b");
    assertThat(record.at("/s3/object/sequencer").asText()).matches("[0-9A-F]+");
  }

  @Test
  void onlyObjectsThatMatchTheFilterAreDelivered() {
    put(BUCKET, "out/1-" + name + ".bin", "other prefix");
    put(BUCKET, "in/2-" + name + ".txt", "other suffix");
    put(BUCKET, "copies/3-" + name, "put, not copied");
    put(TestCloud.CLOUD.template().bucket("Named"), "in/4-" + name + ".bin", "other bucket");
    put(BUCKET, "in/5-" + name + ".bin", "matches");

    assertThat(Recorded.with(name, 1)).hasSize(1);
    assertThat(Recorded.now("in/5-" + name)).hasSize(1);
  }

  @Test
  void anObjectThatWasCopiedIsDelivered() {
    put(BUCKET, "out/" + name, "text");
    S3.copyObject(
        request ->
            request
                .sourceBucket(BUCKET)
                .sourceKey("out/" + name)
                .destinationBucket(BUCKET)
                .destinationKey("copies/" + name));

    assertThat(Recorded.with("copies/" + name, 1))
        .hasSize(1)
        .allSatisfy(
            event ->
                assertThat(event.at("/Records/0/s3/object/key").asText())
                    .isEqualTo("copies/" + name));
  }

  @Test
  void anUploadInPartsIsDeliveredOnceWhenItIsComplete() {
    String key = "in/" + name + ".bin";
    String upload = S3.createMultipartUpload(request -> request.bucket(BUCKET).key(key)).uploadId();
    String entityTag =
        S3.uploadPart(
                request -> request.bucket(BUCKET).key(key).uploadId(upload).partNumber(1),
                RequestBody.fromString("all of it"))
            .eTag();
    S3.completeMultipartUpload(
        request ->
            request
                .bucket(BUCKET)
                .key(key)
                .uploadId(upload)
                .multipartUpload(
                    parts ->
                        parts.parts(
                            CompletedPart.builder().partNumber(1).eTag(entityTag).build())));

    List<JsonNode> delivered = Recorded.with(name, 1);
    assertThat(delivered).hasSize(1);
    assertThat(delivered.getFirst().at("/Records/0/s3/object/size").asLong()).isEqualTo(9);
  }

  @Test
  void aFunctionThatFailsIsCalledTwiceMoreWithTheSameEvent() {
    try (AsynchronousInvocations invocations =
        new AsynchronousInvocations(
            Functions.of(TestCloud.CLOUD.template()), Duration.ofMillis(20))) {
      invocations.send(
          "Recorder", ("{\"fail\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));

      assertThat(Recorded.with(name, 3)).hasSize(3);
    }
    assertThat(Recorded.now(name)).hasSize(3);
  }

  @Test
  void whereNothingNotifiesObjectsAreFoundByListing() {
    try (Backend elsewhere =
            Backend.at(
                TestCloud.BACKEND.dynamodb(),
                TestCloud.BACKEND.s3(),
                TestCloud.BACKEND.accessKey(),
                TestCloud.BACKEND.secretKey());
        LocalCloud cloud =
            LocalCloud.start(TemplateReader.read(TestCloud.TEMPLATE, "elsewhere"), elsewhere)) {
      String bucket = cloud.template().bucket("Files");
      put(bucket, "in/" + name + ".bin", "one");
      Recorded.with(name, 1);
      put(bucket, "in/" + name + ".bin", "other");

      List<JsonNode> delivered = Recorded.with(name, 2);
      assertThat(delivered).hasSize(2);
      assertThat(delivered.getFirst().at("/Records/0/s3/object/size").asLong()).isEqualTo(3);
      assertThat(delivered.getLast().at("/Records/0/s3/object/size").asLong()).isEqualTo(5);
    } finally {
      FunctionEnvironment.apply(TestCloud.CLOUD.template(), TestCloud.BACKEND);
    }
  }

  private static void put(String bucket, String key, String content) {
    S3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
  }
}
