package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Direct;
import dev.stall.Invocation;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestCloud;
import dev.stall.endpoint.Endpoint;
import dev.stall.media.Links;
import dev.stall.wiring.Wiring;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many calls a warm function makes, and what is left of work that breaks off. */
final class ProductStepsTest {

  private final SellAppClient client = new SellAppClient();
  private final Breaking breaking = new Breaking();

  private static Links noLinks() {
    throw new AssertionError("There is no image to link");
  }

  private APIGatewayV2HTTPEvent event(String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withPathParameters(Map.of("productId", "1"))
        .withHeaders(Map.of("authorization", "Bearer " + client.key()))
        .withBody(body)
        .build();
  }

  private static int status(Endpoint endpoint, APIGatewayV2HTTPEvent event) {
    return Direct.call(endpoint, event, new Invocation()).getStatusCode();
  }

  /** The second time the key and the store are known, and so many calls must do. */
  private void checkCalls(int max, Endpoint endpoint, APIGatewayV2HTTPEvent event) {
    breaking.strikeAt(Integer.MAX_VALUE, false);
    assertThat(status(endpoint, event)).isEqualTo(200);
    breaking.strikeAt(max + 1, false);
    assertThat(status(endpoint, event)).isEqualTo(200);
    assertThat(breaking.struck()).isFalse();
    breaking.strikeAt(max, false);
    assertThat(status(endpoint, event)).isEqualTo(500);
  }

  @Test
  void plainFieldsAreChangedByOneCall() {
    client.product("Grain");

    checkCalls(
        1,
        new UpdateProduct(breaking.wiring(ProductStepsTest::noLinks)),
        event(
            """
            {"title": "Dust", "delivery_text": null, "other_settings": {"faq": []}}"""));
  }

  @Test
  void aProductIsReadByOneCallAndAListByThree() {
    client.product("Grain");

    checkCalls(1, new GetProduct(breaking.wiring(ProductStepsTest::noLinks)), event(""));
    checkCalls(3, new ListProducts(breaking.wiring(ProductStepsTest::noLinks)), event(""));
  }

  @Test
  void aProductWhoseImagesCouldNotBeStoredIsNotThere() {
    CreateProduct endpoint =
        new CreateProduct(
            new Wiring(
                TestCloud.storage(),
                () -> {
                  throw new IllegalStateException("The bucket is gone");
                },
                ProductStepsTest::noLinks));

    assertThat(status(endpoint, pictured())).isEqualTo(500);

    JsonNode left = SellAppClient.data(client.get("/products?with_trashed=1"), 200);
    assertThat(left).isEmpty();
    assertThat(Stored.of(client.store())).isEmpty();
    assertThat(client.product("Grain").get("slug").textValue()).isEqualTo("grain");
  }

  @Test
  void theFaultThatIsLoggedIsTheFirstOneWhereUndoingFailsToo() {
    CreateProduct endpoint =
        new CreateProduct(
            new Wiring(
                breaking.storage(),
                () -> {
                  breaking.strikeAt(1, false);
                  throw new IllegalStateException("The bucket is gone");
                },
                ProductStepsTest::noLinks));
    Invocation invocation = new Invocation();

    assertThat(Direct.call(endpoint, pictured(), invocation).getStatusCode()).isEqualTo(500);

    assertThat(invocation.logged().lines().findFirst().orElseThrow())
        .endsWith("IllegalStateException: The bucket is gone");
    assertThat(invocation.logged().lines())
        .anyMatch(line -> line.contains("Suppressed: ") && line.endsWith("It ends here"));
  }

  private APIGatewayV2HTTPEvent pictured() {
    Multipart form = SellAppClient.form().file("images[]", "a.png", Pictures.png(1, 1));
    return APIGatewayV2HTTPEvent.builder()
        .withHeaders(
            Map.of("authorization", "Bearer " + client.key(), "content-type", form.contentType()))
        .withBody(Base64.getEncoder().encodeToString(form.closed()))
        .withIsBase64Encoded(true)
        .build();
  }
}
