package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.store.ListAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of products: made of their titles, unique, and kept. */
final class SlugsTest {

  /**
   * One write loses only to another that wins, so that none of these can lose as often as a write
   * is tried.
   */
  private static final int AT_ONCE = 10;

  private final SellAppClient client = new SellAppClient();

  private String slug(String title) {
    return client.product(title).get("slug").textValue();
  }

  @Test
  void theSameTitleAgainGetsANumber() {
    assertThat(slug("Immortality Elixir")).isEqualTo("immortality-elixir");
    assertThat(slug("Immortality elixir!")).isEqualTo("immortality-elixir-2");
    assertThat(slug("immortality-elixir")).isEqualTo("immortality-elixir-3");
    assertThat(slug("Immortality elixir 5")).isEqualTo("immortality-elixir-5");
    assertThat(slug("Immortality elixir")).isEqualTo("immortality-elixir-4");
    assertThat(slug("Immortality elixir")).isEqualTo("immortality-elixir-6");
  }

  @Test
  void tenAtOnceGetTenSlugs() throws Exception {
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      callers.add(() -> client.post("/products").body(SellAppClient.SHORT).send().status());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var caller : threads.invokeAll(callers)) {
        assertThat(caller.get()).isEqualTo(201);
      }
    }

    List<String> slugs = each(data(client.get("/products?limit=100"), 200), "slug");
    List<String> expected = new ArrayList<>(List.of("grain"));
    IntStream.rangeClosed(2, AT_ONCE).forEach(number -> expected.add("grain-" + number));
    assertThat(slugs).containsExactlyInAnyOrderElementsOf(expected);
    new ListAudit(client.store().number()).check();
  }

  @Test
  void anotherTitleKeepsTheSlug() {
    JsonNode product = client.product("Grain");

    JsonNode changed =
        client.change(
            SellAppClient.path(product),
            """
            {"title": "Dust", "slug": "dust"}""");

    assertThat(changed.get("slug").textValue()).isEqualTo("grain");
    assertThat(changed.get("url").textValue()).endsWith("/product/grain");
    assertThat(slug("Grain")).isEqualTo("grain-2");
    assertThat(slug("Dust")).isEqualTo("dust");
  }

  @ParameterizedTest
  @CsvSource({
    "Crème brûlée, creme-brulee",
    "Don’t, dont",
    "  C++ / C#  , c-c",
    "日本語, product",
    "🌅, product",
    "Сказка 2, 2",
    "---, product"
  })
  void aSlugIsOfPlainLettersAndDigits(String title, String slug) {
    assertThat(slug(title)).isEqualTo(slug);
  }

  @Test
  void aLongTitlesSlugIsCut() {
    assertThat(slug("a".repeat(255))).isEqualTo("a".repeat(100));
    assertThat(slug("a".repeat(254) + "b")).isEqualTo("a".repeat(100) + "-2");
  }
}
