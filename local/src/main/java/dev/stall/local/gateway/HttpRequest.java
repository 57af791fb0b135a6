package dev.stall.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** A request with its path and query still encoded and its header names in lower case. */
record HttpRequest(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    Map<String, List<String>> headers,
    String sourceIp,
    SdkBytes body) {

  /** The largest body that an HTTP API takes; of a larger one, one byte more is kept. */
  static final int MAX_BODY = 10 * 1024 * 1024;

  static HttpRequest read(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString().replaceFirst("^https?://[^/?]*", "");
    int mark = target.indexOf('?');
    return new HttpRequest(
        exchange.getRequestMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        exchange.getProtocol(),
        headers(exchange),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        body(exchange));
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return headers;
  }

  private static SdkBytes body(HttpExchange exchange) throws IOException {
    InputStream sent = exchange.getRequestBody();
    byte[] body = sent.readNBytes(MAX_BODY + 1);
    // A client that is still sending would not see the response.
    sent.transferTo(OutputStream.nullOutputStream());
    return SdkBytes.fromByteArrayUnsafe(body);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /** The body's bytes themselves, which must not be changed. */
  byte[] bytes() {
    return body.asByteArrayUnsafe();
  }

  /** The length of the request line and the headers together. */
  int headLength() {
    int requestLine = method.length() + rawPath.length() + rawQuery.length() + protocol.length();
    return headers.entrySet().stream()
            .flatMapToInt(
                header ->
                    header.getValue().stream()
                        .mapToInt(value -> header.getKey().length() + value.length()))
            .sum()
        + requestLine;
  }
}
