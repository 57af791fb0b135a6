package dev.stall.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header's value with its parameters, such as {@code form-data; name="image"}.
 *
 * @param value in lower case
 * @param parameters by lower-case name, without quotes; where a name is repeated, the first
 */
record HeaderValue(String value, Map<String, String> parameters) {

  private static final String EXTENDED = "utf-8''";

  static HeaderValue parse(String header) {
    int end = end(header, 0);
    String value = header.substring(0, end).strip().toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    while (end < header.length()) {
      int start = end + 1;
      end = end(header, start);
      String parameter = header.substring(start, end);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        String name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(parameter.substring(equals + 1).strip()));
      }
    }
    return new HeaderValue(value, parameters);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Returns the name of a file: the one written in full (RFC 8187) rather than the plain one. */
  Optional<String> fileName() {
    return parameter("filename*")
        .filter(name -> name.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length()))
        .flatMap(name -> decoded(name.substring(EXTENDED.length())))
        .or(() -> parameter("filename").map(name -> name.replace("%22", "\"")));
  }

  private static Optional<String> decoded(String percents) {
    try {
      return Optional.of(URLDecoder.decode(percents.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Returns where the next semicolon outside of quotes is, or the header's end. */
  private static int end(String header, int start) {
    boolean quoted = false;
    for (int i = start; i < header.length(); i++) {
      char character = header.charAt(i);
      if (character == '"' && (i == 0 || header.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (character == ';' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
  }
}
