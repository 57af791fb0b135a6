package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.MediaAttributes;
import dev.stall.item.ProductItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names and sizes of the images that products have. The objects are kept in the bucket. */
public final class Images {

  private final Storage storage;
  private final Products products;

  /** Creates the images of a storage's products. */
  public Images(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /**
   * A product after a choice among the images that it had.
   *
   * @param dropped the names of the images that it has no longer
   */
  public record Choice(Product product, Collection<String> dropped) {}

  /**
   * Adds images after the others, all or none, in one write: of two such calls at once, the images
   * of both stay. Adding the same images again changes nothing.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   * @throws Problem.Rejected when it would have more than {@value Product#MAX_IMAGES} images
   */
  public Product add(Id product, List<Image> images) {
    Product.requireRoomFor(images.size());
    return storage
        .retry()
        .run(
            () -> {
              try {
                return write(MediaAttributes.append(changed(product), images));
              } catch (WriteConflict.ConditionFailed failed) {
                Product found = products.get(product);
                if (!found.images().containsAll(images)) {
                  Product.requireRoomFor(found.images().size() + images.size());
                  throw failed;
                }
                return found;
              }
            });
  }

  /**
   * Keeps some of the images that a product was seen with, in an order, and drops the others. Names
   * that it does not have are passed over. Images that it was given since stay, after these.
   *
   * @throws Problem.NotFound when the product does not exist any more
   */
  public Choice keep(Product seen, List<String> names) {
    // Of all attempts: one may have been written although its answer never came.
    Set<String> dropped = new LinkedHashSet<>();
    Product changed =
        storage
            .retry()
            .run(
                () -> {
                  Product product = products.get(seen.id());
                  dropped.addAll(product.imageNames());
                  List<Image> kept = named(product, names);
                  product.images().stream()
                      .filter(image -> !seen.images().contains(image))
                      .forEach(kept::add);
                  return kept.equals(product.images())
                      ? product
                      : write(MediaAttributes.replace(changed(seen.id()), product.images(), kept));
                });
    dropped.removeAll(changed.imageNames());
    return new Choice(changed, dropped);
  }

  private static List<Image> named(Product product, List<String> names) {
    List<Image> images = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      int index = product.imageNames().indexOf(name);
      if (index >= 0) {
        images.add(product.images().get(index));
      }
    }
    return images;
  }

  /**
   * Removes an image.
   *
   * @throws Problem.NotFound when the product does not exist, or has no image of that name
   */
  public Product remove(Id product, String name) {
    return storage
        .retry()
        .run(
            () -> {
              int index = products.get(product).imageNames().indexOf(name);
              if (index < 0) {
                throw new Problem.NotFound("image");
              }
              return write(MediaAttributes.remove(changed(product), index, name));
            });
  }

  private ItemUpdate changed(Id product) {
    return ProductItem.changed(product, storage.now());
  }

  private Product write(ItemUpdate update) {
    return ProductItem.read(storage.table().update(update));
  }
}
