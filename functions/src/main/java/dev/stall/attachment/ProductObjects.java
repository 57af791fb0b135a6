package dev.stall.attachment;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.media.Bucket;
import dev.stall.media.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The objects in the bucket that belong to products. */
public final class ProductObjects {

  private final Supplier<Bucket> bucket;

  /**
   * Creates the objects of a bucket.
   *
   * @param bucket asked for only when an object is touched
   */
  public ProductObjects(Supplier<Bucket> bucket) {
    this.bucket = bucket;
  }

  /** Deletes the objects of a product that was deleted: its images and its file. */
  public void delete(Id store, Product deleted) {
    List<ObjectKey> keys = new ArrayList<>();
    deleted.imageNames().forEach(name -> keys.add(ObjectKey.image(store, deleted.id(), name)));
    deleted.file().ifPresent(file -> keys.add(ObjectKey.file(store, deleted.id(), file.id())));
    if (!keys.isEmpty()) {
      bucket.get().delete(keys);
    }
  }
}
