package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.Products;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code UpdateStore}: changes those fields of a store that are sent; null takes an optional one
 * away.
 */
public final class UpdateStore extends Operation {

  private final Stores stores;
  private final Products products;

  /** The function as Lambda makes it. */
  public UpdateStore() {
    this(Wiring.production());
  }

  UpdateStore(Wiring wiring) {
    this.stores = wiring.stores();
    this.products = wiring.products();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    Id id = Inputs.store(input);
    Store store = stores.update(id, before -> changed(input, before));
    return json -> StoreView.write(json, store);
  }

  private Store changed(Fields input, Store before) {
    String slug = input.optional("slug", StoreForm.SLUG).orElse(before.slug());
    StoreProfile profile = StoreForm.change(input, before.profile());
    if (input.has("featuredProduct")) {
      profile.featured().ifPresent(featured -> requireProductOf(before, featured));
    }
    return new Store(before.id(), slug, before.created(), profile, before.ratings());
  }

  private void requireProductOf(Store store, Id featured) {
    Optional<Id> found = products.find(featured).map(product -> product.id());
    if (found.isEmpty() || featured.store() != store.id().store()) {
      throw new Problem.Invalid("featuredProduct", "must be a product of the store");
    }
  }
}
