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

final class FireTest {

  private static final int CALLERS = 50;
  private static final int CALLS_EACH = 12;

  private final Shop shop = new Shop();
  private final List<String> products = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final Queue<String> sold = new ConcurrentLinkedQueue<>();
  private final AtomicInteger items = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();

  @Test
  void fiftyCallersAtOnceLeaveEveryCountExactAndSellNoItemTwice() throws Exception {
    for (int i = 0; i < 8; i++) {
      products.add(shop.productId("Product " + i));
    }
    for (int i = 0; i < 3; i++) {
      groups.add(shop.groupId("Group " + i));
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

    assertThat(statuses).isNotEmpty().allMatch(status -> status < 500);
    assertThat(statuses.stream().filter(status -> status == 200).count())
        .isGreaterThan(statuses.size() / 2L);
    List<Product> left = new ListAudit(shop.store().number()).check();
    assertThat(new ArrayList<>(sold)).doesNotHaveDuplicates();
    assertThat(left).isNotEmpty();
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
        case 0 -> create();
        case 1 -> createAndDelete();
        case 2 -> send(shop.patch("/product-groups/" + group + "/" + product));
        case 3 -> send(shop.delete("/product-groups/" + group + "/" + product));
        case 4 -> move(random, product, group);
        case 5, 6 -> append(product);
        default -> sell(product);
      }
    }
  }

  private void create() {
    send(shop.post("/products").json("{'name': 'New one', 'cost': 1, 'visibility': 0}"));
  }

  private void createAndDelete() {
    JsonNode created =
        send(shop.post("/products").json("{'name': 'Short life', 'cost': 1, 'visibility': 0}"));
    if (created.hasNonNull("id")) {
      send(shop.patch("/product-groups/" + groups.get(0) + "/" + created.get("id").asText()));
      send(shop.delete("/products/" + created.get("id").asText()));
    }
  }

  private void move(Random random, String product, String group) {
    send(
        shop.patch("/ordering")
            .json(
                "[{'id': '%s', 'isGroup': false, 'order': %d}, {'id': '%s', 'isGroup': true, 'order': %d}]"
                    .formatted(product, random.nextInt(20), group, random.nextInt(5))));
  }

  private void append(String product) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      texts.add("\"item-" + items.incrementAndGet() + "\"");
    }
    send(shop.put("/products/" + product + "/items").body("{\"items\": " + texts + "}"));
  }

  private void sell(String product) {
    try {
      JsonNode sale =
          TestCloud.invoke(
              "RecordSale",
              "{'product': '%s', 'quantity': 2, 'order': 'order-%d'}"
                  .formatted(product, orders.incrementAndGet()));
      sale.get("items").forEach(item -> sold.add(item.asText()));
    } catch (InvocationFailed refused) {
      assertThat(refused.errorType()).endsWith("Conflict");
    }
  }

  private JsonNode send(Http request) {
    Http.Response response = request.send();
    statuses.add(response.status());
    return response.data();
  }
}
