package dev.stall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stall.local.TestCloud;
import dev.stall.local.startup.CannotStart;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DemoStepsTest {
  private final Placeholders kept = new Placeholders(new JsonMapper().createObjectNode());
  private final DemoSteps steps = new DemoSteps(TestCloud.CLOUD.url(), kept);

  @Test
  void whatAFunctionReturnedIsKeptForLaterSteps() {
    take(
        """
        {"invoke": "Echo", "payload": {"id": 7}, "keep": {"number": "/id"}}
        """);
    take(
        """
        {"request": "POST /respond",
         "body": {"statusCode": 200, "body": "{\\"n\\": {{number}}}"},
         "keep": {"again": "/n"}}
        """);

    assertThat(kept.values().toString()).isEqualTo("{\"number\":7,\"again\":7}");
  }

  @Test
  void filesAreSentAsAForm() {
    take(
        """
        {"request": "PATCH /echo",
         "parts": {
           "image": {"fileName": "a.png", "contentType": "image/png", "base64": "AP8="}
         },
         "keep": {"type": "/headers/content-type", "body": "/body"}}
        """);

    String boundary = kept.fill("{{type}}").replaceFirst("multipart/form-data; boundary=", "");
    String body =
        new String(Base64.getDecoder().decode(kept.fill("{{body}}")), StandardCharsets.ISO_8859_1);
    assertThat(body)
        .isEqualTo(
            "--%s\r\n%s\r\n%s\r\n\r\n\0\u00ff\r\n--%s--\r\n"
                .formatted(
                    boundary,
                    "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"",
                    "Content-Type: image/png",
                    boundary));
  }

  @Test
  void aRequestThatIsRefusedIsNamedWithTheReason() {
    assertThatThrownBy(() -> take("{\"request\": \"GET /nowhere\"}"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GET /nowhere returned 404")
        .hasMessageContaining("Not Found");
  }

  @Test
  void aFunctionThatThrowsIsNamedWithTheReason() {
    assertThatThrownBy(() -> take("{\"invoke\": \"Failing\", \"payload\": {}}"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Failing: out of order");
  }

  @Test
  void aResponseWithoutWhatIsToBeKeptIsNamed() {
    assertThatThrownBy(
            () ->
                take(
                    """
                    {"invoke": "Echo", "payload": {}, "keep": {"id": "/id"}}
                    """))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("the response of Echo has no /id");
  }

  private void take(String step) {
    try {
      steps.take(new JsonMapper().readTree(step));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
