package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Eventually;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Presigned;
import java.util.List;

/** What tests do with one product's images and files. */
final class Media {

  private final SellSnClient client;
  private final String product;

  Media(SellSnClient client) {
    this(client, client.productId("Pictured"));
  }

  Media(SellSnClient client, String product) {
    this.client = client;
    this.product = product;
  }

  /** A product of a store of its own. */
  static Media alone() {
    return new Media(new SellSnClient());
  }

  /** A link to send something to, and what is to be sent with it. */
  record Begun(JsonNode answer) {

    String id() {
      return answer.at("/upload/id").textValue();
    }

    Presigned link() {
      return new Presigned(answer.at("/upload/url").textValue());
    }

    /** Sends what was announced; S3 takes it. */
    void send(byte[] content) {
      String type = answer.at("/upload/headers/Content-Type").textValue();
      assertThat(link().put(type, content).statusCode()).isEqualTo(200);
    }
  }

  SellSnClient client() {
    return client;
  }

  String product() {
    return product;
  }

  /** The path of something of the product: {@code path("/image")}. */
  String path(String rest) {
    return "/products/" + product + rest;
  }

  /** Adds an image with a form; returns the whole answer. */
  Http.Response addImage(String fileName, byte[] content) {
    return client.patch(path("/image")).form(Multipart.of("image", fileName, content)).send();
  }

  /** Adds an image and returns the name that it was given. */
  String image(byte[] content) {
    JsonNode names = SellSnClient.done(addImage("picture", content)).get("imageNames");
    return names.get(names.size() - 1).textValue();
  }

  /** Adds an image that no other call adds. */
  String image() {
    return image(Pictures.png(3, 2));
  }

  /** Adds a file with a form; returns the whole answer. */
  Http.Response addFile(String fileName, byte[] content) {
    return client.patch(path("/file")).form(Multipart.of("file", fileName, content)).send();
  }

  /** Adds a file and returns its id. */
  String file(String fileName, byte[] content) {
    return SellSnClient.done(addFile(fileName, content)).at("/files/0/id").textValue();
  }

  Http.Response removeImage(String name) {
    return client.delete(path("/image/" + name)).send();
  }

  Http.Response removeFile(String id) {
    return client.delete(path("/file/" + id)).send();
  }

  /** A link to the file. */
  Presigned fileLink(String id) {
    return new Presigned(SellSnClient.done(fileLinkAnswer(id)).get("url").textValue());
  }

  Http.Response fileLinkAnswer(String id) {
    return client.get(path("/file/" + id)).send();
  }

  /** The links of the public product. */
  List<Presigned> imageLinks() {
    return Json.texts(client.viewed(product).get("imageLinks")).stream()
        .map(Presigned::new)
        .toList();
  }

  /** The names of the product's images, as its seller sees them. */
  List<String> imageNames() {
    return Json.texts(seen().get("imageNames"));
  }

  JsonNode seen() {
    return client.seen(product);
  }

  /** Announces an image. */
  Begun beginImage(String contentType, long size) {
    return new Begun(begun(announce("image", "large.png", contentType, size)));
  }

  /** Announces a file. */
  Begun beginFile(String fileName, long size) {
    return new Begun(begun(announce("file", fileName, "application/zip", size)));
  }

  Http.Response announce(String route, String fileName, String contentType, long size) {
    return client
        .patch(path("/" + route))
        .json(
            """
            {"fileName": "%s", "contentType": "%s", "size": %d}"""
                .formatted(fileName, contentType, size))
        .send();
  }

  private static JsonNode begun(Http.Response response) {
    SellSnClient.done(response);
    return response.json();
  }

  /** How far an upload is. */
  JsonNode upload(String id) {
    return SellSnClient.done(client.get(path("/upload/" + id)).send());
  }

  /** What became of an upload, once that is decided. */
  JsonNode decided(String id) {
    return Eventually.get(
        () -> upload(id), upload -> !upload.get("status").textValue().equals("pending"));
  }
}
