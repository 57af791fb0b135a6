package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /stores/{storeId}} and {@code GET /ping}. */
final class StoreTest {

  private final SellSnClient client = new SellSnClient();

  private JsonNode store() {
    return SellSnClient.done(client.get("").send());
  }

  private void feature(String product) {
    TestCloud.invoke(
        "UpdateStore",
        """
        {"store": "%s", "featuredProduct": "%s"}"""
            .formatted(client.store().id(), product));
  }

  @Test
  void aStoreIsShownAsItsProductsShowIt() {
    String product = client.productId("Sunset presets");
    feature(product);

    JsonNode store = store();

    assertThat(Shapes.differences("@public-store", store)).isEmpty();
    assertThat(store.get("id").textValue()).isEqualTo(client.store().id());
    assertThat(store.get("name").textValue()).isEqualTo("Test store");
    assertThat(store.at("/featuredProduct/id").textValue()).isEqualTo(product);
    assertThat(store).isEqualTo(client.viewed(product).get("store"));
  }

  @Test
  void aStoreThatFeaturesNothingSaysSo() {
    assertThat(store().get("featuredProduct").isNull()).isTrue();
  }

  @Test
  void aPrivateProductIsNotFeatured() {
    feature(client.productId("Secret", 2));

    assertThat(store().get("featuredProduct").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "1", "6f0e8c1e-7d4b-4f0a-9a57-0d6a3c1f2b9e"})
  void whatIsNoStoreIsNotFound(String id) {
    SellSnClient.refused(Http.get("/stores/" + id).key(client.key()).send(), 404);
    SellSnClient.refused(Http.get("/stores/" + id).send(), 401);
  }

  @Test
  void aPingIsAnsweredWithAndWithoutAKey() {
    for (Http ping : new Http[] {Http.get("/ping"), Http.get("/ping").key(client.key())}) {
      Http.Response response = ping.send();

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.json().get("success").booleanValue()).isTrue();
      assertThat(response.json().get("message").textValue()).isNotBlank();
      assertThat(response.json().get("data").isNull()).isTrue();
    }
  }
}
