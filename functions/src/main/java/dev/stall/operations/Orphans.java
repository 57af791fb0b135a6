package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Upload;
import dev.stall.media.Bucket;
import dev.stall.media.Listing;
import dev.stall.media.ObjectKey;
import dev.stall.store.Products;
import dev.stall.store.Storage;
import dev.stall.store.Uploads;
import dev.stall.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Objects that no row points at: what was left when something stopped between the two.
 *
 * <p>An object gets its row soon after it was written, or never: nothing adopts one that is older
 * than any function can run. So an old one that has no row now will have none later.
 */
final class Orphans {

  /** The age from which an object that no row points at is removed. */
  private static final Duration OLD = Duration.ofHours(2);

  private final Storage storage;
  private final Products products;
  private final Uploads uploads;
  private final Supplier<Bucket> bucket;

  Orphans(Wiring wiring) {
    this.storage = wiring.storage();
    this.products = wiring.products();
    this.uploads = wiring.uploads();
    this.bucket = wiring.bucket();
  }

  /** Deletes those that are old, as long as there is time; returns how many. */
  int sweep(BooleanSupplier enoughTime) {
    int swept = 0;
    Optional<String> after = Optional.empty();
    while (enoughTime.getAsBoolean()) {
      Listing listing = bucket.get().list(after);
      List<ObjectKey> orphans = orphans(listing.entries());
      bucket.get().delete(orphans);
      swept += orphans.size();
      after = listing.next();
      if (after.isEmpty()) {
        break;
      }
    }
    return swept;
  }

  private List<ObjectKey> orphans(List<Listing.Entry> entries) {
    Instant before = storage.now().minus(OLD);
    List<ObjectKey> old =
        entries.stream()
            .filter(entry -> entry.written().isBefore(before))
            .map(Listing.Entry::key)
            .toList();
    Map<Id, Product> owners = owners(old);
    List<ObjectKey> orphans = new ArrayList<>();
    for (ObjectKey key : old) {
      if (!wanted(key, Optional.ofNullable(owners.get(key.product())))) {
        orphans.add(key);
      }
    }
    return orphans;
  }

  private Map<Id, Product> owners(List<ObjectKey> keys) {
    Set<Id> ids = new HashSet<>();
    for (ObjectKey key : keys) {
      ids.add(key.product());
    }
    Map<Id, Product> owners = new HashMap<>();
    for (Product product : products.findAll(ids)) {
      owners.put(product.id(), product);
    }
    return owners;
  }

  private boolean wanted(ObjectKey key, Optional<Product> owner) {
    return switch (key.folder()) {
      case IMAGES -> owner.filter(product -> product.imageNames().contains(key.name())).isPresent();
      case FILES ->
          owner
              .flatMap(Product::file)
              .filter(file -> file.id().toString().equals(key.name()))
              .isPresent();
      case UPLOADS ->
          owner.isPresent()
              && Id.parse(key.name())
                  .flatMap(id -> uploads.find(key.product(), id))
                  .filter(upload -> upload.status() == Upload.Status.PENDING)
                  .isPresent();
    };
  }
}
