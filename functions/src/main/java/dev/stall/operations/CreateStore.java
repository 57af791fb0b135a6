package dev.stall.operations;

import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.function.Consumer;

/** {@code CreateStore}: makes a store of a slug that no other has, with all that it shows. */
public final class CreateStore extends Operation {

  private final Stores stores;

  /** The function as Lambda makes it. */
  public CreateStore() {
    this(Wiring.production());
  }

  CreateStore(Wiring wiring) {
    this.stores = wiring.stores();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    String slug = StoreForm.requiredSlug(input);
    StoreProfile profile = StoreForm.profile(input, StoreForm.BLANK);
    if (input.value("featuredProduct").isPresent()) {
      input.reject("featuredProduct", "must be a product of the store, which has none yet");
    }
    input.check();
    Store store = stores.create(slug, profile);
    return json -> StoreForm.write(json, store);
  }
}
