package dev.stall.operations;

import dev.stall.catalogue.Store;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;

/** A store as operations answer it: what names it. */
final class StoreView {

  private StoreView() {}

  static void write(JsonWriter json, Store store) {
    json.field("id", store.id().toString())
        .field("number", store.id().store())
        .field("slug", store.slug())
        .field("name", store.profile().name())
        .field("dateCreated", Timestamps.utc(store.created(), 3));
  }
}
