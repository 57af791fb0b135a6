package dev.stall.sellapp;

import dev.stall.catalogue.Store;
import dev.stall.json.JsonWriter;

/** A store as clients choose it: its number, as a text, and the slug that goes into X-STORE. */
final class StoreView {

  private StoreView() {}

  static void write(JsonWriter json, Store store) {
    json.object(
        () ->
            json.field("id", number(store))
                .field("slug", store.slug())
                .field("name", store.profile().name()));
  }

  /** Returns whether a path names the store, by its number or its slug. */
  static boolean names(String path, Store store) {
    return path.equals(number(store)) || path.equals(store.slug());
  }

  private static String number(Store store) {
    return Integer.toString(store.id().store());
  }
}
