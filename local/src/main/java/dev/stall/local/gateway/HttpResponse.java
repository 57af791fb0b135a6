package dev.stall.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** A response to send. */
record HttpResponse(int status, List<Header> headers, SdkBytes body) {
  static final SdkBytes NOTHING = SdkBytes.fromByteArray(new byte[0]);

  static HttpResponse json(int status, String json, Header... headers) {
    List<Header> all = new ArrayList<>(List.of(headers));
    all.add(new Header("content-type", "application/json"));
    return new HttpResponse(status, List.copyOf(all), SdkBytes.fromUtf8String(json));
  }

  /** API Gateway's own response where no function gives one. */
  static HttpResponse message(int status, String message) {
    return json(status, JsonNodeFactory.instance.objectNode().put("message", message).toString());
  }

  static HttpResponse internalServerError() {
    return message(500, "Internal Server Error");
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.asByteArrayUnsafe();
    boolean bodiless =
        exchange.getRequestMethod().equals("HEAD")
            || status == 204
            || status == 304
            || bytes.length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
    if (!bodiless) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
