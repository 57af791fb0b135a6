package dev.stall.sellapp;

import static dev.stall.sellapp.SellAppShop.answered;
import static dev.stall.sellapp.SellAppShop.json;
import static dev.stall.sellapp.SellAppShop.names;
import static dev.stall.sellapp.SellAppShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.access.KeyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client asks before anything else: whose key it is, which store it opens, what it may. */
final class AccountTest {

  private static final SellAppShop SHOP = new SellAppShop();
  private static final SellAppShop OTHER = new SellAppShop();

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
    return json(
        """
        {"id": "%d", "slug": "%s", "name": "Test store"}"""
            .formatted(SHOP.store().number(), SHOP.store().slug()));
  }

  @ParameterizedTest
  @EnumSource
  void anAccountIsTheKeyAndNobodyIsInvented(Asked contract) {
    JsonNode account = contract.data(SHOP.get("/me"));

    assertThat(account)
        .isEqualTo(
            json(
                """
                {"id": "%s", "username": null, "email": %s, "credential_type": "sanctum"}"""
                    .formatted(KeyText.hash(SHOP.key()), contract.absent)));
    assertThat(account.toString()).doesNotContain(SHOP.key());
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyStoreOfAKeyIsListed(Asked contract) {
    JsonNode stores = contract.data(SHOP.get("/stores"));

    assertThat(stores).hasSize(1);
    assertThat(stores.get(0)).isEqualTo(ownStore());
  }

  @ParameterizedTest
  @EnumSource
  void aStoreIsFoundByItsNumberAndByItsSlug(Asked contract) {
    for (Object named : new Object[] {SHOP.store().number(), SHOP.store().slug()}) {
      assertThat(contract.data(SHOP.get("/stores/" + named))).isEqualTo(ownStore());
    }
  }

  @Test
  void anotherStoreIsAsUnknownAsOneThatThereIsNot() {
    String unknown = refused(SHOP.get("/stores/999999999"), 404, "not_found");

    for (Object named :
        new Object[] {OTHER.store().number(), OTHER.store().slug(), OTHER.store().id()}) {
      assertThat(refused(SHOP.get("/stores/" + named), 404, "not_found")).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0%31", "nonsense", "%20", "me", "1.0"})
  void whatNamesNoStoreIsNotFound(String named) {
    refused(SHOP.get("/stores/" + named), 404, "not_found");
  }

  @ParameterizedTest
  @EnumSource
  void permissionsAreTheScopesOfTheKey(Asked contract) {
    Http request = Http.get("/v2/permissions").key(SHOP.keyWith("UpdateProducts"));

    assertThat(contract.data(request))
        .isEqualTo(
            json(
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
    JsonNode permissions = Asked.SDK.data(SHOP.get("/permissions"));

    assertThat(permissions.get("effective_abilities"))
        .isEqualTo(permissions.get("store_permissions"))
        .isEqualTo(permissions.get("key_abilities"));
  }

  @Test
  void aContractThatThereIsNotIsRefusedHereToo() {
    assertThat(answered(SHOP.get("/me").header("X-Stall-Contract", "orion"), 422).get("message"))
        .isNotNull();
  }
}
