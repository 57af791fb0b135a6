package dev.stall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A store of a test's own, and its key for SellSN with all scopes.
 *
 * @param id its UUID
 */
public record TestStore(String id, int number, String slug, String key) {

  /** Makes a store that nobody else uses. */
  public static TestStore create() {
    String slug = "test-" + UUID.randomUUID();
    JsonNode store =
        TestCloud.invoke(
            "CreateStore",
            """
            {"slug": "%s", "name": "Test store"}"""
                .formatted(slug));
    String id = store.get("id").asText();
    return new TestStore(id, store.get("number").asInt(), slug, issueKey(id, "SELLSN", ""));
  }

  /** Issues a key of the store for SellSN with only that scope. */
  public String keyWith(String scope) {
    return issueKey(id, "SELLSN", ", \"scopes\": [\"" + scope + "\"]");
  }

  /** Issues a key of the store for an API. */
  public String keyFor(String api) {
    return issueKey(id, api, "");
  }

  private static String issueKey(String store, String api, String more) {
    return TestCloud.invoke(
            "IssueApiKey",
            """
            {"store": "%s", "api": "%s"%s}"""
                .formatted(store, api, more))
        .get("key")
        .asText();
  }
}
