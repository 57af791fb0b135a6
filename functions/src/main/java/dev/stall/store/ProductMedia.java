package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.MediaAttributes;
import dev.stall.item.ProductItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which images and which file a product has. The objects themselves are kept elsewhere. */
public final class ProductMedia {

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Images and files of products in that table. */
  public ProductMedia(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * A product after its file was replaced.
   *
   * @param before the file that it had before, if any
   */
  public record FileChange(Product product, Optional<ProductFile> before) {}

  /**
   * A product after its images were chosen among those that it had.
   *
   * @param dropped the names of the others
   */
  public record ImagesChange(Product product, Collection<String> dropped) {}

  /**
   * Adds an image behind the others, in one write: two at once both stay. Adding the same image
   * again changes nothing.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   * @throws Problem.Invalid when the product has {@value Product#MAX_IMAGES} images already
   */
  public Product addImage(Id id, Image image) {
    return append(id, List.of(image), ProductMedia::requireRoom);
  }

  /**
   * Adds images as {@link #addImage} does, all of them or none.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   * @throws Problem.Invalid when it would have more than {@value Product#MAX_IMAGES} images
   */
  public Product addImages(Id id, List<Image> images) {
    return append(id, images, product -> requireRoomFor(product.images().size() + images.size()));
  }

  private Product append(Id id, List<Image> images, Consumer<Product> requireRoom) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return written(MediaAttributes.append(touched(id), images));
              } catch (WriteConflict.ConditionFailed failed) {
                Product product = products.get(id);
                if (!product.images().containsAll(images)) {
                  requireRoom.accept(product);
                  throw failed;
                }
                return product;
              }
            });
  }

  /**
   * Refuses more images in the field "images" than a product has.
   *
   * @throws Problem.Invalid when there are more than {@value Product#MAX_IMAGES}
   */
  public static void requireRoomFor(int images) {
    if (images > Product.MAX_IMAGES) {
      throw new Problem.Invalid(
          "images",
          "are too many: a product has at most %d images; it would have %d"
              .formatted(Product.MAX_IMAGES, images));
    }
  }

  /**
   * Of the images that a product was seen with, keeps these in this order; names that it does not
   * have are passed over. Images that it got since stay behind them.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public ImagesChange keepImages(Product seen, List<String> names) {
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
                      : written(
                          MediaAttributes.replace(touched(seen.id()), product.images(), kept));
                });
    dropped.removeAll(changed.imageNames());
    return new ImagesChange(changed, dropped);
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
   * Refuses one more image where there are as many as may be.
   *
   * @throws Problem.Invalid when the product has {@value Product#MAX_IMAGES} images already
   */
  public static void requireRoom(Product product) {
    if (product.images().size() >= Product.MAX_IMAGES) {
      throw new Problem.Invalid(
          "image", "is one too many: a product has at most " + Product.MAX_IMAGES + " images");
    }
  }

  /**
   * Removes an image.
   *
   * @throws Problem.NotFound when there is no such product or it has no such image
   */
  public Product removeImage(Id id, String name) {
    return storage
        .retry()
        .run(
            () -> {
              int index = products.get(id).imageNames().indexOf(name);
              if (index < 0) {
                throw new Problem.NotFound("image");
              }
              return written(MediaAttributes.remove(touched(id), index, name));
            });
  }

  /**
   * Makes a file the product's only one.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public FileChange putFile(Id id, ProductFile file) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(id);
              if (product.file().equals(Optional.of(file))) {
                // It was written by an attempt whose answer never came.
                return new FileChange(product, Optional.empty());
              }
              ItemUpdate update = MediaAttributes.replace(touched(id), product.file(), file);
              return new FileChange(written(update), product.file());
            });
  }

  /**
   * Removes the file.
   *
   * @throws Problem.NotFound when there is no such product or its file is another one
   */
  public Product removeFile(Id id, Id file) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return written(MediaAttributes.remove(touched(id), file));
              } catch (WriteConflict.ConditionFailed failed) {
                products.get(id);
                throw new Problem.NotFound("file");
              }
            });
  }

  private Product written(ItemUpdate update) {
    return ProductItem.read(table.update(update));
  }

  private ItemUpdate touched(Id id) {
    return touched(storage, id);
  }

  /** An update of a product that there is, which notes that the seller changed it. */
  static ItemUpdate touched(Storage storage, Id id) {
    return Products.existing(id).set(ProductItem.UPDATED, Value.time(storage.now()));
  }
}
