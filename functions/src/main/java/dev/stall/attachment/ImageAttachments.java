package dev.stall.attachment;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.media.Bucket;
import dev.stall.media.ObjectKey;
import dev.stall.store.Images;
import dev.stall.store.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Adds images to products and removes them, rows and objects. */
public final class ImageAttachments {

  private final Storage storage;
  private final Images images;
  private final Supplier<Bucket> bucket;

  /**
   * Creates the images of a storage's products.
   *
   * @param bucket asked for only when an object is touched
   */
  public ImageAttachments(Storage storage, Supplier<Bucket> bucket) {
    this.storage = storage;
    this.images = new Images(storage);
    this.bucket = bucket;
  }

  /**
   * Adds images after the others, all or none, and returns the product with them.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   * @throws Problem.Rejected when there is no room for all of them
   */
  public Product add(Id store, Id product, List<CheckedImage> checked) {
    List<Image> added = new ArrayList<>();
    List<ObjectKey> keys = new ArrayList<>();
    for (CheckedImage image : checked) {
      String name = image.type().name(product, storage.random());
      ObjectKey key = ObjectKey.image(store, product, name);
      bucket.get().putImage(key, image.type(), image.content());
      keys.add(key);
      added.add(new Image(name, image.type().contentType(), image.content().remaining()));
    }
    try {
      return images.add(product, added);
    } catch (Problem.NotFound | Problem.Rejected refused) {
      bucket.get().delete(keys);
      throw refused;
    }
  }

  /**
   * Keeps some of the images that a product was seen with, in an order, and returns it with them.
   * Images that it was given since stay, after these.
   *
   * @param names those to keep; names that it does not have are passed over, since an image may
   *     just have been removed
   * @throws Problem.NotFound when the product does not exist any more
   */
  public Product keep(Id store, Product seen, List<String> names) {
    Images.Choice choice = images.keep(seen, names);
    deleteObjects(store, seen.id(), List.copyOf(choice.dropped()));
    return choice.product();
  }

  /**
   * Removes an image and returns the product without it.
   *
   * @throws Problem.NotFound when the product does not exist, or has no image of that name
   */
  public Product remove(Id store, Id product, String name) {
    Product changed = images.remove(product, name);
    deleteObjects(store, product, List.of(name));
    return changed;
  }

  private void deleteObjects(Id store, Id product, List<String> names) {
    if (!names.isEmpty()) {
      bucket
          .get()
          .delete(names.stream().map(name -> ObjectKey.image(store, product, name)).toList());
    }
  }
}
