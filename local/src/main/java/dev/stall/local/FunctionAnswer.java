package dev.stall.local;

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

/** Reads what a function answered as an HTTP API does. */
final class FunctionAnswer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding");

  private FunctionAnswer() {}

  /** The HTTP answer, or nothing if the function's answer cannot be turned into one. */
  static Optional<HttpAnswer> read(byte[] answer) {
    try {
      JsonNode node = JSON.readTree(answer);
      if (!node.has("statusCode")) {
        return Optional.of(
            HttpAnswer.json(200, node.isTextual() ? node.textValue() : node.toString()));
      }
      JsonNode status = node.path("statusCode");
      JsonNode body = node.path("body");
      boolean understood = status.canConvertToInt() && (body.isTextual() || absent(body));
      return understood
          ? Optional.of(new HttpAnswer(status.intValue(), headers(node), body(node)))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      System.err.println(
          "The function's answer is not one that an HTTP API takes: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean absent(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static List<Header> headers(JsonNode answer) {
    List<Header> headers = new ArrayList<>();
    answer
        .path("headers")
        .properties()
        .forEach(
            header -> {
              String name = header.getKey().toLowerCase(Locale.ROOT);
              if (!OWN_HEADERS.contains(name) && !absent(header.getValue())) {
                headers.add(new Header(name, header.getValue().asText()));
              }
            });
    answer.path("cookies").forEach(it -> headers.add(new Header("set-cookie", it.asText())));
    if (headers.stream().noneMatch(header -> header.name().equals("content-type"))) {
      headers.add(new Header("content-type", "text/plain;charset=UTF-8"));
    }
    return List.copyOf(headers);
  }

  private static SdkBytes body(JsonNode answer) {
    String body = answer.path("body").asText("");
    if (absent(answer.path("body"))) {
      return HttpAnswer.NOTHING;
    }
    return answer.path("isBase64Encoded").asBoolean()
        ? SdkBytes.fromByteArray(Base64.getDecoder().decode(body))
        : SdkBytes.fromUtf8String(body);
  }
}
