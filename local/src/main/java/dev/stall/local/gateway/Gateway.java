package dev.stall.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.lambda.Functions;
import dev.stall.local.lambda.InvocationFailed;
import dev.stall.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The HTTP API in front of the template's functions. */
public final class Gateway {
  private static final int MAX_HEAD = 10_240;

  private final Stages stages;
  private final Routes routes;
  private final Optional<CorsPolicy> cors;
  private final Functions functions;

  /**
   * An HTTP API with the template's routes.
   *
   * @throws dev.stall.local.template.BrokenTemplate if an HTTP API would not take these routes
   */
  public Gateway(Template template, Functions functions) {
    this.stages = new Stages(template.stages());
    this.routes = Routes.of(template.routes());
    this.cors = template.cors().map(CorsPolicy::new);
    this.functions = functions;
  }

  HttpResponse respond(HttpRequest request) {
    Optional<CorsPolicy> preflight = cors.filter(it -> it.isPreflight(request));
    if (preflight.isPresent()) {
      return preflight.get().preflight(request);
    }
    HttpResponse response = routed(request);
    return cors.map(it -> it.apply(request, response)).orElse(response);
  }

  private HttpResponse routed(HttpRequest request) {
    if (request.headLength() > MAX_HEAD) {
      return HttpResponse.message(431, "Request Header Fields Too Large");
    }
    if (request.bytes().length > HttpRequest.MAX_BODY) {
      return HttpResponse.message(413, "Request Entity Too Large");
    }
    Stages.Place place = stages.find(request.rawPath());
    try {
      return routes
          .match(request.method(), place.rest())
          .map(match -> invoke(request, place.stage(), match))
          .orElseGet(() -> HttpResponse.message(404, "Not Found"));
    } catch (IllegalArgumentException e) {
      return HttpResponse.message(400, "Bad Request");
    }
  }

  private HttpResponse invoke(HttpRequest request, String stage, Routes.Match match) {
    ObjectNode json =
        HttpEvent.of(request, stage, match, UUID.randomUUID().toString(), Instant.now());
    byte[] event = json.toString().getBytes(StandardCharsets.UTF_8);
    if (event.length > Functions.MAX_PAYLOAD) {
      return HttpResponse.message(413, "Request Too Long");
    }
    try {
      byte[] response = functions.invoke(match.route().function(), event);
      return FunctionResponse.read(response).orElseGet(HttpResponse::internalServerError);
    } catch (InvocationFailed e) {
      return HttpResponse.internalServerError();
    }
  }
}
