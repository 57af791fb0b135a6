package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.MediaAttributes;
import dev.stall.item.ProductItem;
import java.util.Optional;

/** The file that each product has, if it has one. The objects are kept in the bucket. */
public final class Files {

  private final Storage storage;
  private final Products products;

  /** Creates the files of a storage's products. */
  public Files(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /**
   * A product after its file was replaced.
   *
   * @param before the file that it had before, if any
   */
  public record Replacement(Product product, Optional<ProductFile> before) {}

  /**
   * Makes a file the only one of a product.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public Replacement put(Id id, ProductFile file) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(id);
              if (product.file().equals(Optional.of(file))) {
                // It was written by an attempt whose answer never came.
                return new Replacement(product, Optional.empty());
              }
              ItemUpdate update = MediaAttributes.replace(changed(id), product.file(), file);
              return new Replacement(write(update), product.file());
            });
  }

  /**
   * Removes the file of a product.
   *
   * @throws Problem.NotFound when the product does not exist, or that is not its file
   */
  public Product remove(Id id, Id file) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return write(MediaAttributes.remove(changed(id), file));
              } catch (WriteConflict.ConditionFailed failed) {
                products.get(id);
                throw new Problem.NotFound("file");
              }
            });
  }

  private ItemUpdate changed(Id product) {
    return ProductItem.changed(product, storage.now());
  }

  private Product write(ItemUpdate update) {
    return ProductItem.read(storage.table().update(update));
  }
}
