package dev.stall.operations;

import static dev.stall.operations.Called.refused;
import static dev.stall.operations.Called.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordSaleTest {

  private final TestStore store = TestStore.create();
  private final String product = Called.product(store);

  private void stock(String items) {
    Http.put("/stores/" + store.id() + "/products/" + product + "/items")
        .key(store.key())
        .json("{\"items\": " + items + "}")
        .send();
  }

  private List<String> left() {
    return Http.get("/stores/" + store.id() + "/products/" + product + "/items/1")
        .key(store.key())
        .send()
        .data()
        .valueStream()
        .map(JsonNode::textValue)
        .toList();
  }

  private String form(int quantity, String order) {
    return """
            {"product": "%s", "quantity": %d, "order": "%s"}"""
        .formatted(product, quantity, order);
  }

  private List<String> sell(int quantity, String order) {
    JsonNode sale = TestCloud.invoke("RecordSale", form(quantity, order));
    assertThat(sale.get("product").textValue()).isEqualTo(product);
    assertThat(sale.get("order").textValue()).isEqualTo(order);
    return sale.get("items").valueStream().map(JsonNode::textValue).toList();
  }

  private JsonNode shown() {
    return Http.get("/products/" + product + "/view").send().data();
  }

  @Test
  void aSaleTakesTheOldestItemsAndIsCounted() {
    stock(
        """
        ["K1", "K2", "K3", "K2"]""");

    assertThat(sell(2, "order-1")).containsExactly("K1", "K2");
    assertThat(sell(1, "order-2")).containsExactly("K3");

    assertThat(left()).containsExactly("K2");
    assertThat(shown().get("stock").intValue()).isEqualTo(1);
    assertThat(shown().get("amountSold").intValue()).isEqualTo(3);
    assertThat(seen(product).get("productsSold").intValue()).isEqualTo(3);
  }

  @Test
  void theSameOrderAgainGetsTheSameItemsAndChangesNothing() {
    stock(
        """
        ["K1", "K2", "K3"]""");

    assertThat(sell(2, "order-1")).isEqualTo(sell(2, "order-1")).containsExactly("K1", "K2");

    assertThat(left()).containsExactly("K3");
    assertThat(shown().get("amountSold").intValue()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNotSold() {
    stock(
        """
        ["K1", "K2"]""");

    assertThat(refused("RecordSale", form(3, "order-1"))).contains("2", "3");

    assertThat(left()).containsExactly("K1", "K2");
    assertThat(shown().get("amountSold").intValue()).isZero();
    assertThat(sell(2, "order-1")).containsExactly("K1", "K2");
    assertThat(shown().get("stock").intValue()).isZero();
  }

  @Test
  void aProductThatIgnoresItsStockIsSoldWithWhatThereIs() {
    Http.put("/stores/" + store.id() + "/products/" + product)
        .key(store.key())
        .json(
            """
            {"name": "Presets", "cost": 9, "visibility": 0, "ignoreOutOfStock": true}""")
        .send();
    stock(
        """
        ["K1"]""");

    assertThat(sell(3, "order-1")).containsExactly("K1");
    assertThat(sell(2, "order-2")).isEmpty();

    assertThat(shown().get("stock").intValue()).isZero();
    assertThat(shown().get("amountSold").intValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"quantity\": 1|order",
        "\"order\": \"a\"|quantity",
        "\"quantity\": 0, \"order\": \"\"|quantity,order",
        "\"quantity\": 1001, \"order\": 5|quantity,order",
        "\"quantity\": 1.5, \"order\": \"a\"|quantity",
        "\"quantity\": \"1\", \"order\": \"a\\u0000\"|quantity,order",
      })
  void whatIsWrongIsNamedAllAtOnce(String fields, String named) {
    String json =
        """
        {"product": "%s", %s}"""
            .formatted(product, fields);

    assertThat(refused("RecordSale", json)).contains(named.split(",", -1));
  }

  @Test
  void aProductThatThereIsNotIsToldSo() {
    String guessed = new Id(store.number(), Kind.PRODUCT, 1, 1).toString();
    for (String id : new String[] {guessed, store.id(), "nonsense"}) {
      assertThat(
              refused(
                  "RecordSale",
                  """
                  {"product": "%s", "quantity": 1, "order": "a"}"""
                      .formatted(id)))
          .contains("product");
    }
  }
}
