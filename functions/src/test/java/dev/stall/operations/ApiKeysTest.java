package dev.stall.operations;

import static dev.stall.operations.Called.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.access.ApiKey;
import dev.stall.access.KeyContract;
import dev.stall.access.KeyText;
import dev.stall.access.Platform;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.store.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code IssueApiKey} and {@code RevokeApiKey}. */
final class ApiKeysTest {

  private static final TestStore STORE = TestStore.create();

  private static JsonNode issue(String more) {
    return TestCloud.invoke("IssueApiKey", form(more));
  }

  private static String form(String more) {
    return """
            {"store": "%s"%s}"""
        .formatted(STORE.id(), more);
  }

  private static int listing(String key) {
    return Http.get("/stores/" + STORE.id() + "/products").key(key).send().status();
  }

  @Test
  void aKeyIsOfSellSnWithAllScopesUnlessSaidOtherwise() {
    JsonNode key = issue("");

    assertThat(KeyText.wellFormed(key.get("key").textValue(), Platform.SELLSN)).isTrue();
    assertThat(key.get("id").textValue()).isEqualTo(KeyText.hash(key.get("key").textValue()));
    assertThat(key.get("store").textValue()).isEqualTo(STORE.id());
    assertThat(key.get("api").textValue()).isEqualTo("SELLSN");
    assertThat(key.get("scopes"))
        .extracting(JsonNode::textValue)
        .containsExactly("ViewProducts", "CreateProducts", "UpdateProducts", "UpdateStores");
    assertThat(key.get("expires").isNull()).isTrue();
    assertThat(key.get("label").textValue()).isEmpty();
    assertThat(key.get("contract").isNull()).isTrue();
    assertThat(listing(key.get("key").textValue())).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aKeyBearsItsApisPrefixAndOpensItAlone(Platform platform) {
    JsonNode key = issue(", \"api\": \"%s\", \"label\": \"Bot 🤖\"".formatted(platform));
    String text = key.get("key").textValue();

    assertThat(text).startsWith(platform.prefix());
    assertThat(key.get("label").textValue()).isEqualTo("Bot 🤖");
    assertThat(listing(text)).isEqualTo(platform == Platform.SELLSN ? 200 : 401);
  }

  @Test
  void aKeyOpensWhatItsScopesSay() {
    JsonNode key = issue(", \"scopes\": [\"UpdateStores\", \"CreateProducts\"]");
    String text = key.get("key").textValue();

    assertThat(key.get("scopes"))
        .extracting(JsonNode::textValue)
        .containsExactlyInAnyOrder("CreateProducts", "UpdateStores");
    assertThat(listing(text)).isEqualTo(403);
    assertThat(
            Http.patch("/stores/" + STORE.id() + "/ordering").key(text).body("[]").send().status())
        .isEqualTo(200);
  }

  @Test
  void nowhereInTheTableIsTheKeyItself() {
    JsonNode key = issue(", \"label\": \"Secret\", \"expires\": \"2099-01-31T00:00:00Z\"");
    String text = key.get("key").textValue();
    Map<String, AttributeValue> item = item("key/" + key.get("id").textValue());

    assertThat(item).isNotEmpty();
    String secret = text.substring(Platform.SELLSN.prefix().length());
    assertThat(item.toString()).doesNotContain(text, secret, secret.substring(0, 43));
    assertThat(item.toString()).contains("Secret", STORE.id());
  }

  private static Map<String, AttributeValue> item(String partition) {
    try (DynamoDbClient client = TestCloud.backend().dynamodbClient()) {
      return client
          .query(
              query ->
                  query
                      .tableName(TestCloud.cloud().template().table("Table"))
                      .consistentRead(true)
                      .keyConditionExpression("PK = :p")
                      .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(partition))))
          .items()
          .stream()
          .findFirst()
          .orElse(Map.of());
    }
  }

  @Test
  void everyKeyIsAnother() {
    assertThat(issue("").get("key")).isNotEqualTo(issue("").get("key"));
  }

  @Test
  void anExpiryIsKeptToTheSecondAndDynamoDbToldOfIt() {
    Instant soon = Instant.now().plus(Duration.ofHours(1));
    JsonNode key = issue(", \"expires\": \"%s\"".formatted(soon));

    assertThat(Instant.parse(key.get("expires").textValue()))
        .isEqualTo(soon.truncatedTo(ChronoUnit.SECONDS));
    assertThat(item("key/" + key.get("id").textValue()).get("expires").n())
        .isEqualTo(Long.toString(soon.getEpochSecond()));
    assertThat(listing(key.get("key").textValue())).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"expires\": \"2020-01-31T00:00:00Z\"|expires,future",
        "\"expires\": \"1969-12-31T23:59:59Z\"|expires,future",
        "\"expires\": \"tomorrow\"|expires,2030-01-31T00:00:00Z",
        "\"expires\": \"2030-02-30T00:00:00Z\"|expires,2030-01-31T00:00:00Z",
        "\"expires\": \"2030-01-31\"|expires,2030-01-31T00:00:00Z",
        "\"expires\": 1893456000|expires",
        "\"api\": \"SHOPIFY\"|api,SELLSN,SELLAPP,SELLGATE",
        "\"api\": \"sellsn\"|api,SELLSN",
        "\"api\": 5|api",
        "\"scopes\": [\"ViewProducts\", \"DeleteEverything\"]|scopes,DeleteEverything",
        "\"scopes\": [\"viewproducts\"]|scopes,viewproducts",
        "\"scopes\": \"ViewProducts\"|scopes",
        "\"scopes\": [5]|scopes",
        "\"label\": 5|label",
        "\"api\": \"SELLAPP\", \"contract\": \"orion\"|contract,docs,sdk",
        "\"api\": \"SELLAPP\", \"contract\": \"SDK\"|contract,docs,sdk",
        "\"api\": \"SELLAPP\", \"contract\": 5|contract",
        "\"contract\": \"sdk\"|contract,SELLAPP",
        "\"api\": \"SELLGATE\", \"contract\": \"docs\"|contract,SELLAPP",
        "\"api\": \"X\", \"scopes\": [\"Y\"], \"expires\": \"Z\", \"label\": []|api,scopes,expires,label",
      })
  void whatIsWrongWithAKeyIsNamedAllAtOnce(String fields, String named) {
    assertThat(refused("IssueApiKey", form(", " + fields))).contains(named.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "sdk"})
  void aKeyOfSellAppMayBeBoundToAContract(String contract) {
    JsonNode key = issue(", \"api\": \"SELLAPP\", \"contract\": \"%s\"".formatted(contract));

    assertThat(key.get("contract").textValue()).isEqualTo(contract);
    assertThat(new ApiKeys(TestCloud.storage()).find(key.get("id").textValue()))
        .flatMap(ApiKey::contract)
        .map(KeyContract::title)
        .contains(contract);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"b1a3ee62-933b-4537-b612-d5525a6d31a8\"", "\"nonsense\"", "7", "null"})
  void aKeyIsOfAStoreThatThereIs(String store) {
    assertThat(refused("IssueApiKey", "{\"store\": " + store + "}")).contains("store");
  }

  @Test
  void aGuessedStoreGetsNoKey() {
    String guessed = new Id(STORE.number(), Kind.STORE, 0, 1).toString();

    assertThat(
            refused(
                "IssueApiKey",
                """
                {"store": "%s"}"""
                    .formatted(guessed)))
        .contains("store");
  }

  @Test
  void aKeyIsRevokedByItsId() {
    JsonNode key = issue("");
    String id = key.get("id").textValue();

    JsonNode answer =
        TestCloud.invoke(
            "RevokeApiKey",
            """
            {"id": "%s"}"""
                .formatted(id));

    assertThat(answer.get("id").textValue()).isEqualTo(id);
    assertThat(answer.get("revoked").booleanValue()).isTrue();
    assertThat(item("key/" + id)).isEmpty();
    assertThat(listing(key.get("key").textValue())).isEqualTo(401);
  }

  @Test
  void aKeyIsRevokedByItself() {
    JsonNode key = issue("");

    JsonNode answer =
        TestCloud.invoke(
            "RevokeApiKey",
            """
            {"key": "%s"}"""
                .formatted(key.get("key").textValue()));

    assertThat(answer.get("id")).isEqualTo(key.get("id"));
    assertThat(answer.toString()).doesNotContain(key.get("key").textValue());
    assertThat(listing(key.get("key").textValue())).isEqualTo(401);
  }

  @Test
  void revokingOneKeyLeavesTheOthers() {
    String kept = issue("").get("key").textValue();
    String revoked = issue("").get("id").textValue();

    TestCloud.invoke(
        "RevokeApiKey",
        """
        {"id": "%s"}"""
            .formatted(revoked));

    assertThat(listing(kept)).isEqualTo(200);
  }

  @Test
  void aKeyThatThereIsNotIsToldSo() {
    String id = issue("").get("id").textValue();
    String revoked =
        """
        {"id": "%s"}"""
            .formatted(id);
    TestCloud.invoke("RevokeApiKey", revoked);

    assertThat(refused("RevokeApiKey", revoked)).contains("key");
    assertThat(
            refused(
                "RevokeApiKey",
                """
                {"id": "nonsense"}"""))
        .contains("key");
    assertThat(
            refused(
                "RevokeApiKey",
                """
                {"key": "sn_live_x"}"""))
        .contains("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"id\": null}", "{\"id\": 5}", "{\"key\": \"\"}", "{\"id\": \"\"}"})
  void withoutAnIdOrAKeyNothingIsRevoked(String json) {
    assertThat(refused("RevokeApiKey", json)).containsAnyOf("id", "key");
  }
}
