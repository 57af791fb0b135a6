package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stall.Direct;
import dev.stall.Invocation;
import dev.stall.catalogue.Problem;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class EndpointTest {

  /** A route of an API that prints the request's id in its errors. */
  private static final class Route extends Endpoint {

    private final Supplier<Response> answer;

    Route(Supplier<Response> answer) {
      this.answer = answer;
    }

    @Override
    protected Response respond(Request request) {
      return answer.get();
    }

    @Override
    protected Response problem(Problem problem, String requestId) {
      int status = problem instanceof Problem.Busy ? 429 : 400;
      return Response.json(status, json -> json.text("refused " + requestId));
    }

    @Override
    protected Response internalError(String requestId) {
      return Response.json(500, json -> json.text("sorry " + requestId));
    }
  }

  private final Invocation invocation = new Invocation();

  private APIGatewayV2HTTPResponse call(Supplier<Response> answer) {
    return Direct.call(
        new Route(answer),
        APIGatewayV2HTTPEvent.builder()
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder().withRequestId("gateway-7").build())
            .build(),
        invocation);
  }

  @Test
  void errorsMayNameTheRequestThatTheHeaderNames() {
    APIGatewayV2HTTPResponse refused =
        call(
            () -> {
              throw new Problem.Unsupported("No.");
            });
    APIGatewayV2HTTPResponse failed =
        call(
            () -> {
              throw new IllegalStateException("A fault");
            });

    assertThat(refused.getBody()).isEqualTo("\"refused gateway-7\"");
    assertThat(failed.getBody()).isEqualTo("\"sorry gateway-7\"");
    assertThat(refused.getHeaders()).containsEntry("x-request-id", "gateway-7");
    assertThat(refused.getHeaders()).doesNotContainKey("retry-after");
  }

  @Test
  void whoComesWhileTheTableIsBusyIsToldWhenToComeAgain() {
    APIGatewayV2HTTPResponse busy =
        call(
            () -> {
              throw new Problem.Busy();
            });

    assertThat(busy.getStatusCode()).isEqualTo(429);
    assertThat(busy.getHeaders()).containsEntry("retry-after", "1");
  }

  @Test
  void whatCanNotBeRenderedIsAFaultOfOursAndLogged() {
    APIGatewayV2HTTPResponse failed =
        call(
            () ->
                Response.json(
                    201,
                    json -> {
                      json.text("half of it");
                      throw new Problem.Invalid("The body is not valid JSON.");
                    }));

    assertThat(failed.getStatusCode()).isEqualTo(500);
    assertThat(failed.getBody()).isEqualTo("\"sorry gateway-7\"");
    assertThat(invocation.logged())
        .startsWith("Request gateway-7 failed: ")
        .contains("Problem$Invalid: The body is not valid JSON.");
  }

  @Test
  void whatIsTooLargeToAnswerIsRefused() {
    APIGatewayV2HTTPResponse refused =
        call(() -> Response.json(200, json -> json.text("x".repeat(7_000_000))));

    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(refused.getBody()).isEqualTo("\"refused gateway-7\"");
    assertThat(invocation.logged()).isEmpty();
  }

  @Test
  void aRedirectLeadsElsewhereWithoutABody() {
    APIGatewayV2HTTPResponse redirect = call(() -> Response.redirect("https://a.example/b?c=d"));

    assertThat(redirect.getStatusCode()).isEqualTo(302);
    assertThat(redirect.getHeaders())
        .containsEntry("location", "https://a.example/b?c=d")
        .containsEntry("x-request-id", "gateway-7")
        .doesNotContainKey("content-type");
    assertThat(redirect.getBody()).isEmpty();
  }
}
