package dev.stall.operations;

import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.Optional;
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
    Optional<String> slug = input.required("slug", StoreForm.SLUG);
    if (input.isSet("featuredProduct")) {
      input.reject("featuredProduct", "must be a product of the store, which has none yet");
    }
    StoreProfile profile = StoreForm.create(input);
    Store store = stores.create(slug.orElseThrow(), profile);
    return json -> StoreView.write(json, store);
  }
}
