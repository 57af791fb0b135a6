package dev.stall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Somebody with one store and a key for each of the three APIs, who calls products and groups by
 * their names.
 */
final class Seller {

  /** The APIs, as keys are issued for them. */
  enum Api {
    SELLSN,
    SELLAPP,
    SELLGATE
  }

  private static final Map<Api, String> NAMES =
      Map.of(Api.SELLSN, "name", Api.SELLAPP, "title", Api.SELLGATE, "name");

  private final TestStore store = TestStore.create();
  private final Map<Api, String> keys =
      Map.of(
          Api.SELLSN, store.key(),
          Api.SELLAPP, store.keyFor("SELLAPP"),
          Api.SELLGATE, store.keyFor("SELLGATE"));

  /** Returns the path under which an API has the store's products. */
  String products(Api api) {
    return switch (api) {
      case SELLSN -> "/stores/" + store.id() + "/products";
      case SELLAPP -> "/v2/products";
      case SELLGATE -> "/v1/products";
    };
  }

  /** Returns the path under which an API has the store's groups. */
  String groups(Api api) {
    return switch (api) {
      case SELLSN -> "/stores/" + store.id() + "/product-groups";
      case SELLAPP -> "/v2/groups";
      case SELLGATE -> "/v1/groups";
    };
  }

  /** Calls an API with a JSON body, and returns what it answers. */
  JsonNode call(Api api, String method, String path, String body) {
    return answered(Http.request(method, path).key(keys.get(api)).json(body).send());
  }

  /** Calls an API without a body and returns what it answers. */
  JsonNode call(Api api, String method, String path) {
    return answered(Http.request(method, path).key(keys.get(api)).send());
  }

  private static JsonNode answered(Http.Response response) {
    assertThat(response.status()).as("%s", response.json()).isBetween(200, 204);
    return response.json();
  }

  /** Returns what an API lists at a path. */
  JsonNode list(Api api, String path) {
    return call(api, "GET", api == Api.SELLSN ? path + "/1" : path).get("data");
  }

  /** Returns a product as an API shows it. */
  JsonNode product(Api api, String name) {
    return named(api, list(api, products(api)), name);
  }

  /** Returns the path of a product. */
  String productPath(Api api, String name) {
    return products(api) + "/" + product(api, name).get("id").asText();
  }

  /** Returns a group as an API shows it. */
  JsonNode group(Api api, String name) {
    return named(api, list(api, groups(api)), name);
  }

  /** Returns the path of a group. */
  String groupPath(Api api, String name) {
    return groups(api) + "/" + group(api, name).get("id").asText();
  }

  private static JsonNode named(Api api, JsonNode list, String name) {
    for (JsonNode one : list) {
      if (one.get(NAMES.get(api)).asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(api + " has no " + name + " in " + list);
  }
}
