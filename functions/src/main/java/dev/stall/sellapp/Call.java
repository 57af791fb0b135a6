package dev.stall.sellapp;

import dev.stall.access.ApiKey;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Store;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;

/**
 * A request of somebody who may make it.
 *
 * @param contract which JSON the caller understands
 * @param key what the caller may do
 * @param store the one that the key opens, as it was at most a minute ago
 */
record Call(Request request, Contract contract, ApiKey key, Store store) {

  private static final int MAX_NUMBER_LENGTH = 10;

  /** Returns the store's id. */
  Id storeId() {
    return store.id();
  }

  /** Returns the currency of prices that name none. */
  String currency() {
    return store.profile().currency();
  }

  /** Returns the product in the path. */
  Reference product() {
    return Reference.numbered(store.id().store(), number("productId", "product"));
  }

  /** Returns the group in the path. */
  Reference group() {
    return Reference.numbered(store.id().store(), number("groupId", "group"));
  }

  /** Returns the number of the variant in the path. */
  int variant() {
    return number("variantId", "variant");
  }

  /** A text that cannot be a number is not found: 404. */
  private int number(String variable, String what) {
    String text = request.path(variable);
    boolean plain =
        Paging.isNumber(text) && text.charAt(0) != '0' && text.length() <= MAX_NUMBER_LENGTH;
    if (!plain || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new Problem.NotFound(what);
    }
    return Integer.parseInt(text);
  }
}
