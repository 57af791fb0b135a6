package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key may be bound to a contract, since a proxy may hide what a caller is. */
final class KeyContractTest {

  private static final SellAppClient CLIENT = new SellAppClient();
  private static final String PRODUCT = CLIENT.path("Grain");

  private static String key(String more) {
    return TestCloud.invoke(
            "IssueApiKey",
            """
            {"store": "%s", "api": "SELLAPP"%s}"""
                .formatted(CLIENT.store().id(), more))
        .get("key")
        .textValue();
  }

  @ParameterizedTest
  @CsvSource({
    "sdk, curl/8.5.0, '', sdk",
    "sdk, SellApp node/0.1.1, '', sdk",
    "docs, curl/8.5.0, '', docs",
    "docs, SellApp node/0.1.1, '', docs",
    "'', curl/8.5.0, '', docs",
    "'', SellApp node/0.1.1, '', sdk",
    "sdk, curl/8.5.0, docs, docs",
    "docs, SellApp node/0.1.1, sdk, sdk",
  })
  void theHeaderGoesBeforeTheKeyAndTheKeyBeforeTheUserAgent(
      String bound, String agent, String header, String answered) {
    String key = key(bound.isEmpty() ? "" : ", \"contract\": \"" + bound + "\"");

    JsonNode data =
        SellAppClient.data(
            Http.get("/v2" + PRODUCT)
                .key(key)
                .header("User-Agent", agent)
                .header("X-Stall-Contract", header),
            200);

    assertThat(data.isObject()).isEqualTo(answered.equals("sdk"));
    assertThat(data.isArray()).isEqualTo(answered.equals("docs"));
  }
}
