package dev.stall.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Answers requests as an HTTP API in front of the template's functions does. */
final class Gateway {
  static final int MAXIMUM_BODY = 10 * 1024 * 1024;
  static final int MAXIMUM_HEAD = 10_240;

  private final Routes routes;
  private final Optional<Cors> cors;
  private final Functions functions;

  Gateway(Template template, Functions functions) {
    this.routes = Routes.of(template.routes());
    this.cors = template.cors();
    this.functions = functions;
  }

  HttpAnswer answer(HttpCall call) {
    Optional<Cors> preflight = cors.filter(it -> it.isPreflight(call));
    if (preflight.isPresent()) {
      return preflight.get().preflight(call);
    }
    HttpAnswer answer = plainly(call);
    return cors.map(it -> it.decorate(call, answer)).orElse(answer);
  }

  private HttpAnswer plainly(HttpCall call) {
    if (call.headLength() > MAXIMUM_HEAD) {
      return HttpAnswer.message(431, "Request Header Fields Too Large");
    }
    if (call.body().asByteArrayUnsafe().length > MAXIMUM_BODY) {
      return HttpAnswer.message(413, "Request Entity Too Large");
    }
    try {
      return routes
          .match(call.method(), call.rawPath())
          .map(match -> through(call, match))
          .orElseGet(() -> HttpAnswer.message(404, "Not Found"));
    } catch (IllegalArgumentException e) {
      return HttpAnswer.message(400, "Bad Request");
    }
  }

  private HttpAnswer through(HttpCall call, Routes.Match match) {
    ObjectNode json = HttpEvent.of(call, match, UUID.randomUUID().toString(), Instant.now());
    byte[] event = json.toString().getBytes(StandardCharsets.UTF_8);
    if (event.length > Functions.MAXIMUM_PAYLOAD) {
      return HttpAnswer.message(413, "Request Too Long");
    }
    try {
      byte[] answer = functions.invoke(match.route().function(), event);
      return FunctionAnswer.read(answer).orElseGet(HttpAnswer::internalServerError);
    } catch (InvocationFailed e) {
      return HttpAnswer.internalServerError();
    }
  }
}
