package dev.stall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Sweeping.LOCK)
final class SweepTest {

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'detail-type': 'Scheduled Event'}", "null"})
  void itSaysHowMuchItSweptWhateverTheEventSays(String event) {
    assertThat(TestCloud.invoke("Sweep", event).get("swept").isIntegralNumber()).isTrue();
  }

  @Test
  void whatIsNotDeletedStaysAsItIs() {
    TestStore store = TestStore.create();
    String kept = Called.product(store);
    String gone = Called.product(store);
    for (String product : new String[] {kept, gone}) {
      Http.put("/stores/" + store.id() + "/products/" + product + "/items")
          .key(store.key())
          .json("{'items': ['K1', 'K2']}")
          .send();
      TestCloud.invoke("RecordReview", "{'product': '%s', 'rating': 4}".formatted(product));
    }
    Http.delete("/stores/" + store.id() + "/products/" + gone).key(store.key()).send();
    JsonNode before = Http.get("/products/" + kept + "/view").send().data();

    TestCloud.invoke("Sweep", "{}");

    assertThat(Http.get("/products/" + kept + "/view").send().data()).isEqualTo(before);
    assertThat(
            Http.get("/stores/" + store.id() + "/products/" + kept + "/items/1")
                .key(store.key())
                .send()
                .data())
        .hasSize(2);
  }
}
