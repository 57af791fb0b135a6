package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Upload;
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

  private final Table table;
  private final Products products;

  /** Uploads in that table. */
  public Uploads(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /** Notes that an upload to a product may come. */
  public Upload begin(
      Id product, boolean image, String friendlyName, String contentType, long size) {
    Upload upload =
        new Upload(
            new Id(product.store(), Kind.UPLOAD, product.number(), table.random().nextLong()),
            product,
            image,
            friendlyName,
            contentType,
            size,
            Upload.Status.PENDING,
            Optional.empty(),
            Instant.ofEpochSecond(table.now().plus(REMEMBERED).getEpochSecond()));
    ItemUpdate note = new ItemUpdate(Key.upload(upload.id()));
    note.setAll(UploadItem.of(upload).map());
    table.update(note);
    return upload;
  }

  /** Returns the upload of that id to that product, unless it is forgotten. */
  public Optional<Upload> find(Id product, Id upload) {
    return upload.kind() == Kind.UPLOAD
        ? table
            .get(Key.upload(upload))
            .map(UploadItem::read)
            .filter(found -> found.id().equals(upload) && found.product().equals(product))
            .filter(found -> found.expires().isAfter(table.now()))
        : Optional.empty();
  }

  /** Ends an upload that is not what it may be, unless it has ended already. */
  public void refuse(Upload upload, String reason) {
    ItemUpdate refusal = UploadItem.refuse(upload, reason);
    table.contend(
        () -> {
          try {
            return table.update(refusal);
          } catch (LostRace.ConditionFailed ended) {
            return Attributes.none();
          }
        });
  }

  /**
   * Adds the image that an upload brought; says whether it did, as it does once at most.
   *
   * @throws Refusal.NotFound when the product is gone
   * @throws Refusal.Invalid when it has no room
   */
  public boolean attach(Upload upload, Image image) {
    return table.contend(
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
   * @throws Refusal.NotFound when the product is gone
   */
  public Optional<ProductMedia.FileChange> attach(Upload upload, ProductFile file) {
    return table.contend(
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
    return ProductMedia.touched(table, upload.product());
  }

  private boolean ended(Upload upload) {
    return find(upload.product(), upload.id())
        .filter(found -> found.status() == Upload.Status.PENDING)
        .isEmpty();
  }

  private void end(Upload upload, ItemUpdate product) {
    table.transact(List.of(table.write(product), table.write(UploadItem.attach(upload))));
  }
}
