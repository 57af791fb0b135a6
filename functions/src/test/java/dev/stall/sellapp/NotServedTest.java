package dev.stall.sellapp;

import static dev.stall.sellapp.SellAppClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SellApp's API has and Stall has not: add-ons, bundles, bookings, orders and the rest. */
final class NotServedTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  @ParameterizedTest
  @CsvSource({
    "GET, /addons",
    "POST, /addons",
    "POST, /addons/search",
    "PUT, /addons/1",
    "GET, /addons/1/parent-products",
    "GET, /products/1/addons",
    "PUT, /products/1/addons",
    "GET, /bundles/1/items",
    "POST, /bundles/1/items/attach",
    "DELETE, /bundles/1/items/detach",
    "GET, /bookings",
    "PATCH, /bookings/1/status",
    "POST, /booking-calendar-events",
    "GET, /products/1/variants/1/booking",
    "PATCH, /products/1/variants/1/booking",
    "GET, /products/1/variants/1/booking/availability",
    "POST, /products/1/variants/1/booking/holds",
    "DELETE, /products/1/variants/booking/holds/1",
    "GET, /orders",
    "POST, /orders",
    "GET, /orders/1/line-items/1",
    "POST, /orders/1/refunds",
    "GET, /orders/1/events",
    "GET, /line-items",
    "DELETE, /coupons/1",
    "PUT, /products",
  })
  void whatIsNotServedIsSaidToBeSo(String method, String path) {
    for (Http request :
        new Http[] {CLIENT.request(method, path), Http.request(method, "/v2" + path)}) {
      assertThat(refused(request, 404, "not_found"))
          .startsWith("Stall does not serve this.")
          .contains("add-ons", "bundles", "bookings", "orders");
    }
  }

  @Test
  void theRequestIsNamedAsElsewhere() {
    Http.Response refused = Http.get("/v2/orders").send();
    JsonNode body = refused.json();

    assertThat(body.get("status").intValue()).isEqualTo(404);
    assertThat(refused.raw().headers().firstValue("x-request-id"))
        .contains(body.get("request_id").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders", "/products", "/products/1"})
  void aBrowsersPreflightIsAnsweredByTheGateway(String path) {
    HttpResponse<byte[]> preflight =
        Http.request("OPTIONS", "/v2" + path)
            .header("Origin", "https://shop.example")
            .header("Access-Control-Request-Method", "PATCH")
            .send()
            .raw();

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-methods").orElse(""))
        .contains("PATCH");
    assertThat(preflight.headers().firstValue("x-request-id")).isEmpty();
  }
}
