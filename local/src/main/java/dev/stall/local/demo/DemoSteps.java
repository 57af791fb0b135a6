package dev.stall.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stall.local.startup.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The demo's steps, each a call of a function or a request, whose responses are kept in parts. */
final class DemoSteps {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI cloud;
  private final Placeholders kept;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoSteps(URI cloud, Placeholders kept) {
    this.cloud = cloud;
    this.kept = kept;
  }

  void take(JsonNode template) {
    JsonNode step = kept.fill(template);
    String name = step.path("invoke").asText(step.path("request").asText());
    JsonNode response = step.has("invoke") ? invoke(name, step) : request(name, step);
    step.path("keep")
        .properties()
        .forEach(it -> kept.values().set(it.getKey(), part(name, response, it.getValue())));
  }

  private JsonNode invoke(String function, JsonNode step) {
    URI invocations = cloud.resolve("/2015-03-31/functions/" + function + "/invocations");
    HttpResponse<String> response =
        send(HttpRequest.newBuilder(invocations).POST(json(step.path("payload"))).build());
    JsonNode result = body(function, response);
    if (response.headers().firstValue("x-amz-function-error").isPresent()) {
      throw failed(function + ": " + result.path("errorMessage").asText());
    }
    return result;
  }

  private JsonNode request(String name, JsonNode step) {
    String[] line = name.split(" ", 2);
    HttpRequest.Builder request = HttpRequest.newBuilder(cloud.resolve(line[1]));
    step.path("headers")
        .properties()
        .forEach(it -> request.header(it.getKey(), it.getValue().asText()));
    if (step.has("parts")) {
      request.header("content-type", MultipartForm.CONTENT_TYPE);
      request.method(line[0], BodyPublishers.ofByteArray(MultipartForm.of(step.path("parts"))));
    } else if (step.has("body")) {
      request.header("content-type", "application/json");
      request.method(line[0], json(step.path("body")));
    } else {
      request.method(line[0], BodyPublishers.noBody());
    }
    HttpResponse<String> response = send(request.build());
    if (response.statusCode() / 100 != 2) {
      throw failed(name + " returned " + response.statusCode() + " " + response.body());
    }
    return body(name, response);
  }

  private static BodyPublisher json(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
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

  private static JsonNode body(String step, HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new CannotStart("the demo cannot be set up: " + step + " did not return JSON", e);
    }
  }

  private static JsonNode part(String step, JsonNode response, JsonNode pointer) {
    JsonNode part = response.at(pointer.asText());
    if (part.isMissingNode()) {
      throw failed("the response of " + step + " has no " + pointer.asText());
    }
    return part;
  }

  private static CannotStart failed(String reason) {
    return new CannotStart("the demo cannot be set up: " + reason);
  }
}
