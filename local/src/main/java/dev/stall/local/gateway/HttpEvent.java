package dev.stall.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.template.Account;
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

/** The event, format 2.0, that an HTTP API passes to a function for a request. */
final class HttpEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern TEXT =
      Pattern.compile("(text/.*|application/(json|javascript|xml|.+\\+(json|xml)))\\s*(;.*)?");

  private HttpEvent() {}

  static ObjectNode of(
      HttpRequest request, String stage, Routes.Match match, String requestId, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    // An HTTP API gives the path decoded, with the stage that is named in it; the query as sent.
    event.put("rawPath", PathPattern.decode(request.rawPath()));
    event.put("rawQueryString", request.rawQuery());
    request
        .header("cookie")
        .ifPresent(
            it -> Arrays.stream(it.split(";\\s*")).forEach(event.withArray("/cookies")::add));
    ObjectNode headers = event.putObject("headers");
    headers(request, now).forEach(headers::put);
    putUnlessEmpty(event, "queryStringParameters", query(request.rawQuery()));
    event.set("requestContext", context(request, stage, match, requestId, now));
    putUnlessEmpty(event, "pathParameters", match.pathParameters());
    putBody(event, request);
    return event;
  }

  private static Map<String, String> headers(HttpRequest request, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    headers.put(
        "x-amzn-trace-id", "Root=1-%08x-%024x".formatted(now.getEpochSecond(), now.getNano()));
    headers.merge("x-forwarded-for", request.sourceIp(), (sent, own) -> sent + ", " + own);
    headers.put("x-forwarded-port", host(request).replaceFirst("^[^:]*:?", ""));
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private static String host(HttpRequest request) {
    return request.header("host").orElse("localhost");
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
      HttpRequest request, String stage, Routes.Match match, String requestId, Instant now) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("accountId", Account.ID);
    context.put("apiId", "local");
    context.put("domainName", host(request));
    context.put("domainPrefix", host(request).replaceFirst("[.:].*", ""));
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", PathPattern.decode(request.rawPath()))
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
    context.put("requestId", requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", stage);
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

  private static void putBody(ObjectNode event, HttpRequest request) {
    byte[] body = request.bytes();
    boolean text =
        request.header("content-type").map(it -> it.toLowerCase(Locale.ROOT)).stream()
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
