package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that SellApp's sellers do not ask buyers. */
final class HiddenQuestionsTest {

  private static final String QUESTIONS =
      """
      {"additional_information": [
        {"type": "HIDDEN"},
        {"type": "TEXT", "label": "Camera"},
        {"type": "HIDDEN", "label": ""},
        {"type": "HIDDEN", "label": "Campaign"},
        {"type": "CHECKBOX", "label": "I agree", "required": true}
      ]}
      """;

  private final SellSnClient client = new SellSnClient();
  private final String key = client.store().keyFor("SELLAPP");
  private String product;

  @BeforeEach
  void aProductWithQuestionsOfSellApp() {
    product = client.productId("Presets");
    assertThat(Http.patch("/v2/products/1").key(key).json(QUESTIONS).send().status())
        .isEqualTo(200);
  }

  private static List<String> labels(JsonNode product) {
    List<String> labels = new ArrayList<>();
    product.get("customValueKeys").forEach(label -> labels.add(label.textValue()));
    return labels;
  }

  private JsonNode questions() {
    return Http.get("/v2/products/1").key(key).send().json().at("/data/0/additional_information");
  }

  @Test
  void thePublicIsShownOnlyWhatBuyersAreAsked() {
    String group = client.groupId("Bundle");
    client.join(group, product);

    assertThat(labels(client.viewed(product))).containsExactly("Camera", "I agree");
    JsonNode bundle = Http.get("/product-groups/" + group + "/view").send().data();
    assertThat(labels(bundle.at("/products/0"))).containsExactly("Camera", "I agree");
  }

  @Test
  void theSellerSeesAllOfThemAndMaySendThemBack() {
    JsonNode before = questions();
    JsonNode seen = client.seen(product);
    assertThat(labels(seen)).containsExactly("Hidden", "Camera", "Hidden", "Campaign", "I agree");

    assertThat(client.put("/products/" + product).body(seen.toString()).send().status())
        .isEqualTo(200);

    assertThat(labels(client.seen(product))).isEqualTo(labels(seen));
    assertThat(questions()).isEqualTo(before);
    assertThat(labels(client.viewed(product))).containsExactly("Camera", "I agree");
  }

  @Test
  void labelsOfSellSnsOwnAreAsked() {
    JsonNode made =
        client
            .post("/products")
            .json(
                """
                {"name": "Plain", "cost": 1, "visibility": 0, "customValueKeys": ["Hidden", "B"]}""")
            .send()
            .data();

    assertThat(labels(client.viewed(made.get("id").textValue()))).containsExactly("Hidden", "B");
  }
}
