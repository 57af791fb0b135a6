package dev.stall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.local.lambda.InvocationFailed;

/** Calls of operations, and what a store looks like to its buyers afterwards. */
final class Called {

  private Called() {}

  /** Calls a function that refuses, and returns what its error says. */
  static String refused(String function, String json) {
    InvocationFailed failed =
        catchThrowableOfType(InvocationFailed.class, () -> TestCloud.invoke(function, json));
    assertThat(failed).as(function + " took " + json).isNotNull();
    assertThat(failed.errorType()).startsWith("dev.stall.catalogue.Problem$");
    assertThat(failed.getMessage()).isNotBlank().hasSizeLessThan(1500).doesNotContain("Exception");
    return failed.getMessage();
  }

  /** Makes a public product and returns its id. */
  static String product(TestStore store) {
    return Http.post("/stores/" + store.id() + "/products")
        .key(store.key())
        .json("{'name': 'Presets', 'cost': 9, 'visibility': 0}")
        .send()
        .data()
        .get("id")
        .textValue();
  }

  /** The store as it stands inside of its public product. */
  static JsonNode seen(String product) {
    return Http.get("/products/" + product + "/view").send().data().get("store");
  }
}
