package dev.stall.local.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.backend.ObjectCreated;
import dev.stall.local.template.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The event that S3 sends to a function for an object that was created. */
final class S3Event {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private S3Event() {}

  static ObjectNode of(ObjectCreated created, String configuration) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode record = event.withArray("/Records").addObject();
    record.put("eventVersion", "2.1");
    record.put("eventSource", "aws:s3");
    record.put("awsRegion", Account.REGION);
    record.put("eventTime", TIME.format(created.time()));
    record.put("eventName", "ObjectCreated:" + created.how());
    record.putObject("userIdentity").put("principalId", "AWS:LOCAL");
    record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    record
        .putObject("responseElements")
        .put("x-amz-request-id", UUID.randomUUID().toString())
        .put("x-amz-id-2", UUID.randomUUID().toString());
    ObjectNode s3 = record.putObject("s3");
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", configuration);
    ObjectNode bucket = s3.putObject("bucket");
    bucket.put("name", created.bucket());
    bucket.putObject("ownerIdentity").put("principalId", "LOCAL");
    bucket.put("arn", "arn:aws:s3:::" + created.bucket());
    s3.putObject("object")
        .put("key", encoded(created.key()))
        .put("size", created.size())
        .put("eTag", created.entityTag())
        .put("sequencer", "%016X".formatted(created.time().toEpochMilli()));
    return event;
  }

  /** The key as S3 sends it: as in a form, with a plus sign for a space, but with its slashes. */
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
