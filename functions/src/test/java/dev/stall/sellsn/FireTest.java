package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.catalogue.Product;
import dev.stall.local.lambda.InvocationFailed;
import dev.stall.store.ListAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many callers at once, who try again as they are told until nobody is in their way. */
final class FireTest {

  private static final int CALLERS = 50;
  private static final int CALLS_EACH = 12;

  /**
   * A call loses only to others that win, of which there are not enough for it to lose as often.
   */
  private static final int MAX_TRIES = 100;

  private final SellSnClient client = new SellSnClient();
  private final List<String> products = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final Queue<String> kept = new ConcurrentLinkedQueue<>();
  private final Queue<String> appended = new ConcurrentLinkedQueue<>();
  private final Queue<String> sold = new ConcurrentLinkedQueue<>();
  private final AtomicInteger items = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();

  @Test
  void fiftyCallersAtOnceAllWinInTheEndLeaveEveryCountExactAndSellNoItemTwice() throws Exception {
    for (int i = 0; i < 8; i++) {
      products.add(client.productId("Product " + i));
    }
    for (int i = 0; i < 3; i++) {
      groups.add(client.groupId("Group " + i));
    }
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        Random random = new Random(caller);
        running.add(callers.submit(() -> call(random)));
      }
      for (Future<?> caller : running) {
        finished(caller);
      }
    }

    kept.addAll(products);
    List<Product> left = new ListAudit(client.store().number()).check();
    assertThat(left)
        .extracting(product -> product.id().toString())
        .containsExactlyInAnyOrderElementsOf(kept);
    assertThat(new ArrayList<>(sold)).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(appended);
    assertThat(left.stream().mapToLong(product -> product.counters().stock()).sum())
        .isEqualTo(appended.size() - sold.size());
  }

  private static void finished(Future<?> caller) throws InterruptedException {
    try {
      caller.get();
    } catch (ExecutionException failed) {
      throw new AssertionError("A caller failed", failed);
    }
  }

  private void call(Random random) {
    for (int i = 0; i < CALLS_EACH; i++) {
      String product = products.get(random.nextInt(products.size()));
      String group = groups.get(random.nextInt(groups.size()));
      switch (random.nextInt(8)) {
        case 0 -> kept.add(create("New one"));
        case 1 -> createAndDelete();
        case 2 -> done(client.patch("/product-groups/" + group + "/" + product));
        case 3 -> leave(group, product);
        case 4 -> move(random, product, group);
        case 5, 6 -> append(product);
        default -> sell(product);
      }
    }
  }

  private String create(String name) {
    return done(client
            .post("/products")
            .json(
                """
                {"name": "%s", "cost": 1, "visibility": 0}"""
                    .formatted(name)))
        .get("id")
        .textValue();
  }

  private void createAndDelete() {
    String product = create("Short life");
    done(client.patch("/product-groups/" + groups.get(0) + "/" + product));
    done(client.delete("/products/" + product));
  }

  private void leave(String group, String product) {
    Http.Response response = decided(client.delete("/product-groups/" + group + "/" + product));
    assertThat(response.status()).as("200, or 404 if it is not in it").isIn(200, 404);
  }

  private void move(Random random, String product, String group) {
    done(
        client
            .patch("/ordering")
            .json(
                """
                [{"id": "%s", "isGroup": false, "order": %d}, {"id": "%s", "isGroup": true, "order": %d}]"""
                    .formatted(product, random.nextInt(20), group, random.nextInt(5))));
  }

  private void append(String product) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      texts.add("item-" + items.incrementAndGet());
    }
    String body = "{\"items\": [\"" + String.join("\", \"", texts) + "\"]}";
    done(client.put("/products/" + product + "/items").body(body));
    appended.addAll(texts);
  }

  private void sell(String product) {
    String order =
        """
        {"product": "%s", "quantity": 2, "order": "order-%d"}"""
            .formatted(product, orders.incrementAndGet());
    for (int tries = 1; ; tries++) {
      try {
        TestCloud.invoke("RecordSale", order)
            .get("items")
            .forEach(item -> sold.add(item.textValue()));
        return;
      } catch (InvocationFailed failed) {
        assertThat(failed.errorType()).endsWith("Conflict");
        if (!failed.getMessage().contains("try again")) {
          assertThat(failed).hasMessageContaining("items left");
          return;
        }
        assertThat(tries).as("tries of a sale").isLessThan(MAX_TRIES);
      }
    }
  }

  private static JsonNode done(Http request) {
    Http.Response response = decided(request);
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    return response.data();
  }

  /** The response to a request that is sent again for as long as others are in its way. */
  private static Http.Response decided(Http request) {
    for (int tries = 1; ; tries++) {
      Http.Response response = request.send();
      if (response.status() != 409) {
        return response;
      }
      assertThat(tries).as("tries of a request").isLessThan(MAX_TRIES);
    }
  }
}
