package dev.stall.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a request as the event, format 2.0, that an HTTP API hands to a function. */
final class HttpEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern TEXT =
      Pattern.compile("(text/.*|application/(json|javascript|xml|.+\\+(json|xml)))\\s*(;.*)?");

  private HttpEvent() {}

  static ObjectNode of(HttpCall call, Routes.Match match, String requestId, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    // An HTTP API gives the path decoded, the query as it was sent.
    event.put("rawPath", PathPattern.decode(call.rawPath()));
    event.put("rawQueryString", call.rawQuery());
    call.header("cookie")
        .ifPresent(
            it -> Arrays.stream(it.split(";\\s*")).forEach(event.withArray("/cookies")::add));
    ObjectNode headers = event.putObject("headers");
    headers(call, now).forEach(headers::put);
    putUnlessEmpty(event, "queryStringParameters", query(call.rawQuery()));
    event.set("requestContext", context(call, match, requestId, now));
    putUnlessEmpty(event, "pathParameters", match.pathParameters());
    putBody(event, call);
    return event;
  }

  private static Map<String, String> headers(HttpCall call, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    call.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    headers.put(
        "x-amzn-trace-id", "Root=1-%08x-%024x".formatted(now.getEpochSecond(), now.getNano()));
    headers.merge("x-forwarded-for", call.sourceIp(), (sent, own) -> sent + ", " + own);
    headers.put("x-forwarded-port", host(call).replaceFirst("^[^:]*:?", ""));
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private static String host(HttpCall call) {
    return call.header("host").orElse("localhost");
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        query.merge(
            decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "", (a, b) -> a + "," + b);
      }
    }
    return query;
  }

  private static String decode(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  private static ObjectNode context(
      HttpCall call, Routes.Match match, String requestId, Instant now) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("accountId", "123456789012");
    context.put("apiId", "local");
    context.put("domainName", host(call));
    context.put("domainPrefix", host(call).replaceFirst("[.:].*", ""));
    context
        .putObject("http")
        .put("method", call.method())
        .put("path", PathPattern.decode(call.rawPath()))
        .put("protocol", call.protocol())
        .put("sourceIp", call.sourceIp())
        .put("userAgent", call.header("user-agent").orElse(""));
    context.put("requestId", requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putUnlessEmpty(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      ObjectNode node = event.putObject(name);
      values.forEach(node::put);
    }
  }

  private static void putBody(ObjectNode event, HttpCall call) {
    byte[] body = call.body().asByteArrayUnsafe();
    boolean text =
        call.header("content-type").map(it -> it.toLowerCase(Locale.ROOT)).stream()
            .anyMatch(it -> TEXT.matcher(it).matches());
    if (body.length > 0) {
      event.put(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
  }
}
