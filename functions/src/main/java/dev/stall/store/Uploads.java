package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.catalogue.Upload;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.MediaAttributes;
import dev.stall.item.UploadItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Uploads under way, each an item beside its product until it is forgotten after a day. One becomes
 * part of its product in the same transaction that ends it, and so once at most.
 */
public final class Uploads {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Uploads in that table. */
  public Uploads(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /** Notes that an upload to a product may come. */
  public Upload begin(
      Id product, boolean image, String friendlyName, String contentType, long size) {
    Upload upload =
        new Upload(
            new Id(product.store(), Kind.UPLOAD, product.number(), storage.random().nextLong()),
            product,
            image,
            friendlyName,
            contentType,
            size,
            Upload.Status.PENDING,
            Optional.empty(),
            Instant.ofEpochSecond(storage.now().plus(REMEMBERED).getEpochSecond()));
    ItemUpdate note = new ItemUpdate(UploadItem.key(upload.id()));
    note.setAll(UploadItem.of(upload));
    table.update(note);
    return upload;
  }

  /** Returns the upload of that id to that product, unless it is forgotten. */
  public Optional<Upload> find(Id product, Id upload) {
    return upload.kind() == Kind.UPLOAD
        ? table
            .get(UploadItem.key(upload))
            .map(UploadItem::read)
            .filter(found -> found.id().equals(upload) && found.product().equals(product))
            .filter(found -> found.expires().isAfter(storage.now()))
        : Optional.empty();
  }

  /** Ends an upload that is not what it may be, unless it has ended already. */
  public void refuse(Upload upload, String reason) {
    ItemUpdate problem = UploadItem.refuse(upload, reason);
    storage
        .retry()
        .run(
            () -> {
              try {
                return table.update(problem);
              } catch (WriteConflict.ConditionFailed ended) {
                return Attributes.none();
              }
            });
  }

  /**
   * Adds the image that an upload brought; says whether it did, as it does once at most.
   *
   * @throws Problem.NotFound when the product is gone
   * @throws Problem.Invalid when it has no room
   */
  public boolean attach(Upload upload, Image image) {
    return storage
        .retry()
        .run(
            () -> {
              if (ended(upload)) {
                return products.get(upload.product()).images().contains(image);
              }
              ProductMedia.requireRoom(products.get(upload.product()));
              end(upload, MediaAttributes.append(touched(upload), List.of(image)));
              return true;
            });
  }

  /**
   * Makes the file that an upload brought the product's only one, once at most.
   *
   * @return the product and the file that it had before; nothing when the upload had ended
   * @throws Problem.NotFound when the product is gone
   */
  public Optional<ProductMedia.FileChange> attach(Upload upload, ProductFile file) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(upload.product());
              if (product.file().equals(Optional.of(file))) {
                return Optional.of(new ProductMedia.FileChange(product, Optional.empty()));
              }
              if (ended(upload)) {
                return Optional.empty();
              }
              end(upload, MediaAttributes.replace(touched(upload), product.file(), file));
              return Optional.of(new ProductMedia.FileChange(product, product.file()));
            });
  }

  private ItemUpdate touched(Upload upload) {
    return ProductMedia.touched(storage, upload.product());
  }

  private boolean ended(Upload upload) {
    return find(upload.product(), upload.id())
        .filter(found -> found.status() == Upload.Status.PENDING)
        .isEmpty();
  }

  private void end(Upload upload, ItemUpdate product) {
    table.transact(List.of(Write.update(product), Write.update(UploadItem.attach(upload))));
  }
}
