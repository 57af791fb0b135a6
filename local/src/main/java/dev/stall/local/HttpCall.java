package dev.stall.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** A request as it came in: its path and query still encoded, its header names in lower case. */
record HttpCall(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    Map<String, List<String>> headers,
    String sourceIp,
    SdkBytes body) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /** How long the request line and the headers are together. */
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
