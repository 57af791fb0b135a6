package dev.stall.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Takes the demo's steps, each a call of a function or a request, and keeps parts of the answers.
 */
final class DemoSteps {
  private static final String BOUNDARY = "stall-demo-5f0c1b7e";

  private final LocalCloud cloud;
  private final Placeholders kept;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoSteps(LocalCloud cloud, Placeholders kept) {
    this.cloud = cloud;
    this.kept = kept;
  }

  void take(JsonNode template) {
    JsonNode step = kept.fill(template);
    JsonNode answer = step.has("invoke") ? invoke(step) : request(step);
    step.path("keep")
        .properties()
        .forEach(it -> kept.values().set(it.getKey(), part(answer, it.getValue().asText(), step)));
  }

  private JsonNode invoke(JsonNode step) {
    String function = step.path("invoke").asText();
    try {
      return json(cloud.invoke(function, step.path("payload").toString()), function);
    } catch (InvocationFailed e) {
      throw new CannotStart("the demo cannot be set up: " + function + ": " + e.getMessage(), e);
    }
  }

  private JsonNode request(JsonNode step) {
    String[] line = step.path("request").asText().split(" ", 2);
    HttpRequest.Builder request = HttpRequest.newBuilder(cloud.url().resolve(line[1]));
    step.path("headers")
        .properties()
        .forEach(it -> request.header(it.getKey(), it.getValue().asText()));
    if (step.has("parts")) {
      request.header("content-type", "multipart/form-data; boundary=" + BOUNDARY);
      request.method(line[0], HttpRequest.BodyPublishers.ofByteArray(form(step.path("parts"))));
    } else if (step.has("body")) {
      request.header("content-type", "application/json");
      request.method(line[0], HttpRequest.BodyPublishers.ofString(step.path("body").toString()));
    } else {
      request.method(line[0], HttpRequest.BodyPublishers.noBody());
    }
    HttpResponse<String> response = send(request.build());
    if (response.statusCode() / 100 != 2) {
      throw new CannotStart(
          "the demo cannot be set up: %s was answered %d %s"
              .formatted(step.path("request").asText(), response.statusCode(), response.body()));
    }
    return json(response.body(), step.path("request").asText());
  }

  /** A form with files, each {@code {"fileName", "contentType", "base64"}} under its field. */
  private static byte[] form(JsonNode parts) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    parts
        .properties()
        .forEach(
            part -> {
              JsonNode file = part.getValue();
              form.writeBytes(
                  """
                  --%s\r
                  Content-Disposition: form-data; name="%s"; filename="%s"\r
                  Content-Type: %s\r
                  \r
                  """
                      .formatted(
                          BOUNDARY,
                          part.getKey(),
                          file.path("fileName").asText(),
                          file.path("contentType").asText())
                      .getBytes(StandardCharsets.UTF_8));
              form.writeBytes(Base64.getDecoder().decode(file.path("base64").asText()));
              form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            });
    form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotStart("the demo cannot be set up: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("the demo was interrupted", e);
    }
  }

  private static JsonNode json(String text, String source) {
    try {
      return Demo.JSON.readTree(text);
    } catch (IOException e) {
      throw new CannotStart("the demo cannot be set up: " + source + " did not answer JSON", e);
    }
  }

  private static JsonNode part(JsonNode answer, String pointer, JsonNode step) {
    JsonNode part = answer.at(pointer);
    if (part.isMissingNode()) {
      throw new CannotStart(
          "the demo cannot be set up: the answer of "
              + step.path("invoke").asText(step.path("request").asText())
              + " has no "
              + pointer);
    }
    return part;
  }
}
