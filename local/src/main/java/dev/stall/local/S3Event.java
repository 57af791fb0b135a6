package dev.stall.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes down that an object came, as the event that S3 sends to a function. */
final class S3Event {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private S3Event() {}

  static ObjectNode of(ObjectCreated created, String configuration) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode told = event.withArray("/Records").addObject();
    told.put("eventVersion", "2.1");
    told.put("eventSource", "aws:s3");
    told.put("awsRegion", Backend.REGION);
    told.put("eventTime", TIME.format(created.time()));
    told.put("eventName", "ObjectCreated:" + created.how());
    told.putObject("userIdentity").put("principalId", "AWS:LOCAL");
    told.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    told.putObject("responseElements")
        .put("x-amz-request-id", UUID.randomUUID().toString())
        .put("x-amz-id-2", UUID.randomUUID().toString());
    ObjectNode s3 = told.putObject("s3");
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

  /** S3 sends a key as a form would, with a plus sign for a space, but leaves its slashes. */
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
