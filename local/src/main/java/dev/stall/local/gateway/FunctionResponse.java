package dev.stall.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/** A function's response, read as an HTTP API reads it. */
final class FunctionResponse {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding");

  private FunctionResponse() {}

  /** The HTTP response, or nothing if the function's response cannot be turned into one. */
  static Optional<HttpResponse> read(byte[] response) {
    try {
      JsonNode node = JSON.readTree(response);
      if (!node.has("statusCode")) {
        return Optional.of(
            HttpResponse.json(200, node.isTextual() ? node.textValue() : node.toString()));
      }
      JsonNode status = node.path("statusCode");
      JsonNode body = node.path("body");
      boolean understood = status.canConvertToInt() && (body.isTextual() || absent(body));
      return understood
          ? Optional.of(new HttpResponse(status.intValue(), headers(node), body(node)))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      System.err.println(
          "The function's response is not one that an HTTP API takes: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean absent(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static List<Header> headers(JsonNode response) {
    List<Header> headers = new ArrayList<>();
    response
        .path("headers")
        .properties()
        .forEach(
            header -> {
              String name = header.getKey().toLowerCase(Locale.ROOT);
              if (!OWN_HEADERS.contains(name) && !absent(header.getValue())) {
                headers.add(new Header(name, header.getValue().asText()));
              }
            });
    response.path("cookies").forEach(it -> headers.add(new Header("set-cookie", it.asText())));
    if (headers.stream().noneMatch(header -> header.name().equals("content-type"))) {
      headers.add(new Header("content-type", "text/plain;charset=UTF-8"));
    }
    return List.copyOf(headers);
  }

  private static SdkBytes body(JsonNode response) {
    String body = response.path("body").asText("");
    if (absent(response.path("body"))) {
      return HttpResponse.NOTHING;
    }
    return response.path("isBase64Encoded").asBoolean()
        ? SdkBytes.fromByteArray(Base64.getDecoder().decode(body))
        : SdkBytes.fromUtf8String(body);
  }
}
