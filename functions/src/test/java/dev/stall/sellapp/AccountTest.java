package dev.stall.sellapp;

import static dev.stall.Json.names;
import static dev.stall.sellapp.SellAppClient.answered;
import static dev.stall.sellapp.SellAppClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.access.KeyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client asks before anything else: whose key it is, which store it opens, what it may. */
final class AccountTest {

  private static final SellAppClient CLIENT = new SellAppClient();
  private static final SellAppClient OTHER = new SellAppClient();

  /** The contracts, each with what it writes where a text is absent. */
  enum Asked {
    DOCS("null"),
    SDK("\"\"");

    private final String absent;

    Asked(String absent) {
      this.absent = absent;
    }

    /** Returns the {@code data} that is the whole answer. */
    private JsonNode data(Http request) {
      JsonNode answer = answered(request.header("X-Stall-Contract", name()), 200);
      assertThat(names(answer)).containsExactly("data");
      return answer.get("data");
    }
  }

  private static JsonNode ownStore() {
    return Json.read(
        """
        {"id": "%d", "slug": "%s", "name": "Test store"}"""
            .formatted(CLIENT.store().number(), CLIENT.store().slug()));
  }

  @ParameterizedTest
  @EnumSource
  void anAccountIsTheKeyAndNobodyIsInvented(Asked contract) {
    JsonNode account = contract.data(CLIENT.get("/me"));

    assertThat(account)
        .isEqualTo(
            Json.read(
                """
                {"id": "%s", "username": null, "email": %s, "credential_type": "sanctum"}"""
                    .formatted(KeyText.hash(CLIENT.key()), contract.absent)));
    assertThat(account.toString()).doesNotContain(CLIENT.key());
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyStoreOfAKeyIsListed(Asked contract) {
    JsonNode stores = contract.data(CLIENT.get("/stores"));

    assertThat(stores).hasSize(1);
    assertThat(stores.get(0)).isEqualTo(ownStore());
  }

  @ParameterizedTest
  @EnumSource
  void aStoreIsFoundByItsNumberAndByItsSlug(Asked contract) {
    for (Object named : new Object[] {CLIENT.store().number(), CLIENT.store().slug()}) {
      assertThat(contract.data(CLIENT.get("/stores/" + named))).isEqualTo(ownStore());
    }
  }

  @Test
  void anotherStoreIsAsUnknownAsOneThatThereIsNot() {
    String unknown = refused(CLIENT.get("/stores/999999999"), 404, "not_found");

    for (Object named :
        new Object[] {OTHER.store().number(), OTHER.store().slug(), OTHER.store().id()}) {
      assertThat(refused(CLIENT.get("/stores/" + named), 404, "not_found")).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0%31", "nonsense", "%20", "me", "1.0"})
  void whatNamesNoStoreIsNotFound(String named) {
    refused(CLIENT.get("/stores/" + named), 404, "not_found");
  }

  @ParameterizedTest
  @EnumSource
  void permissionsAreTheScopesOfTheKey(Asked contract) {
    Http request = Http.get("/v2/permissions").key(CLIENT.keyWith("UpdateProducts"));

    assertThat(contract.data(request))
        .isEqualTo(
            Json.read(
                """
                {
                  "credential_type": "sanctum",
                  "key_abilities": ["UpdateProducts"],
                  "store_permissions":
                    ["ViewProducts", "CreateProducts", "UpdateProducts", "UpdateStores"],
                  "effective_abilities": ["UpdateProducts"]
                }
                """));
  }

  @Test
  void aKeyOfAllScopesMayDoWhatItsStoreMay() {
    JsonNode permissions = Asked.SDK.data(CLIENT.get("/permissions"));

    assertThat(permissions.get("effective_abilities"))
        .isEqualTo(permissions.get("store_permissions"))
        .isEqualTo(permissions.get("key_abilities"));
  }

  @Test
  void aContractThatThereIsNotIsRefusedHereToo() {
    assertThat(answered(CLIENT.get("/me").header("X-Stall-Contract", "orion"), 422).get("message"))
        .isNotNull();
  }
}
