package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Http;
import dev.stall.Invocation;
import dev.stall.Json;
import dev.stall.Stored;
import dev.stall.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An upload for a product of its own.
 *
 * @param upload its id
 */
record Landed(TestStore store, String product, String upload) {

  /** Announces one, of which nothing is sent. */
  static Landed announced(TestStore store, String route, int size) {
    String product = Called.product(store);
    JsonNode answer =
        Http.patch(path(store, product) + "/" + route)
            .key(store.key())
            .json(
                """
                {"fileName": "a.png", "contentType": "image/png", "size": %d}"""
                    .formatted(size))
            .send()
            .json();
    return new Landed(store, product, answer.at("/upload/id").textValue());
  }

  /** One that landed in a bucket that tells nobody. */
  static Landed sent(TestStore store, String route, byte[] content, String bucket) {
    Landed landed = announced(store, route, content.length);
    Stored.put(bucket, landed.key(), content);
    return landed;
  }

  /** Where it lands. */
  String key() {
    return "uploads/" + store.id() + "/" + product + "/" + upload;
  }

  /** The bucket's event. */
  String event() {
    ObjectNode event = Json.MAPPER.createObjectNode();
    ObjectNode happened = event.withArray("/Records").addObject();
    happened.put("eventVersion", "2.1").put("eventName", "ObjectCreated:Put");
    happened.withObject("/s3/object").put("key", key());
    return event.toString();
  }

  /** Tells a function of it. */
  void tell(RequestStreamHandler function) {
    try {
      function.handleRequest(
          new ByteArrayInputStream(event().getBytes(StandardCharsets.UTF_8)),
          new ByteArrayOutputStream(),
          new Invocation());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The same, and once more if the function fails, as Lambda does. */
  void tellAgainIfItFails(RequestStreamHandler function) {
    try {
      tell(function);
    } catch (RuntimeException failed) {
      tell(function);
    }
  }

  /** The product as its seller sees it. */
  JsonNode seen() {
    return Http.get(path(store, product)).key(store.key()).send().data();
  }

  /** The keys of all that the product shows. */
  List<String> shown() {
    List<String> keys = new ArrayList<>();
    String folder = store.id() + "/products/" + product;
    seen().get("imageNames").forEach(it -> keys.add(folder + "/images/" + it.textValue()));
    seen().get("files").forEach(it -> keys.add(folder + "/files/" + it.get("id").textValue()));
    return keys;
  }

  String status() {
    return answer().get("status").textValue();
  }

  /** How far the upload is. */
  JsonNode answer() {
    return Http.get(path(store, product) + "/upload/" + upload).key(store.key()).send().data();
  }

  static String path(TestStore store, String product) {
    return "/stores/" + store.id() + "/products/" + product;
  }
}
