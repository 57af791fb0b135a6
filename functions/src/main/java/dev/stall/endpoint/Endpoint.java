package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stall.catalogue.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * One route of an API as a Lambda function: an HTTP API's event (payload 2.0) in, its answer out.
 *
 * <p>Lambda hands the event over as a stream, which is read field by field: mapping it by
 * reflection would cost more of a cold start than all else.
 */
public abstract class Endpoint
    implements RequestStreamHandler,
        RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  /** Lambda's limit for what a function answers, in bytes. */
  private static final int LARGEST_RESPONSE = 6_291_556;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String RETRY_SECONDS = "1";

  /** Returns the answer, or throws the {@link Refusal} that {@link #refuse} renders. */
  protected abstract Answer answer(Request request);

  /** Returns the answer that tells of a refusal, in this API's envelope. */
  protected abstract Answer refuse(Refusal refusal, String requestId);

  /** Returns the answer that tells of a fault of ours, in this API's envelope. */
  protected abstract Answer apologise(String requestId);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    APIGatewayV2HTTPEvent event = HttpEvents.read(input);
    byte[] response = HttpEvents.bytes(handleRequest(event, context));
    if (response.length > LARGEST_RESPONSE) {
      Refusal refusal = BodyBuffer.tooLarge(acceptsGzip(event));
      response = HttpEvents.bytes(pack(refuse(refusal, requestId(event, context)), event, context));
    }
    output.write(response);
  }

  @Override
  public final APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, Context context) {
    try {
      return pack(outcome(event, context), event, context);
    } catch (Refusal.TooLarge refusal) {
      return pack(refuse(refusal, requestId(event, context)), event, context);
    } catch (RuntimeException fault) {
      // A refusal too: what was asked for is done by now, and can not be the caller's mistake.
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      String requestId = requestId(event, context);
      context.getLogger().log("Request " + requestId + " failed: " + trace);
      return pack(apologise(requestId), event, context);
    }
  }

  private Answer outcome(APIGatewayV2HTTPEvent event, Context context) {
    try {
      return answer(Request.of(event));
    } catch (Refusal refusal) {
      return refuse(refusal, requestId(event, context));
    }
  }

  private static APIGatewayV2HTTPResponse pack(
      Answer answer, APIGatewayV2HTTPEvent event, Context context) {
    BodyBuffer buffer = new BodyBuffer(acceptsGzip(event));
    if (answer.body().isPresent()) {
      try (JsonWriter json = JsonWriter.to(buffer)) {
        answer.body().get().accept(json);
      }
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("x-request-id", requestId(event, context));
    headers.put("vary", "accept-encoding");
    if (answer.status() == TOO_MANY_REQUESTS) {
      headers.put("retry-after", RETRY_SECONDS);
    }
    answer.body().ifPresent(json -> headers.put("content-type", "application/json"));
    var response = APIGatewayV2HTTPResponse.builder().withStatusCode(answer.status());
    if (buffer.compressed()) {
      headers.put("content-encoding", "gzip");
      response
          .withIsBase64Encoded(true)
          .withBody(Base64.getEncoder().encodeToString(buffer.bytes()));
    } else {
      response.withBody(new String(buffer.bytes(), StandardCharsets.UTF_8));
    }
    return response.withHeaders(headers).build();
  }

  private static boolean acceptsGzip(APIGatewayV2HTTPEvent event) {
    return AcceptEncoding.gzip(Request.lowerCase(event).getOrDefault("accept-encoding", ""));
  }

  private static String requestId(APIGatewayV2HTTPEvent event, Context context) {
    var gateway = event.getRequestContext();
    return gateway == null || gateway.getRequestId() == null
        ? context.getAwsRequestId()
        : gateway.getRequestId();
  }
}
