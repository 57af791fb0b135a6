package dev.stall.attachment;

import dev.stall.catalogue.FileName;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.MediaType;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.form.Part;
import dev.stall.media.Bucket;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;
import dev.stall.media.ObjectKey;
import dev.stall.store.ProductMedia;
import dev.stall.store.Storage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Adds and removes images and files: objects and rows in the order in which no row ever points at
 * nothing.
 */
public final class Attachments {

  private static final String ANY_TYPE = "application/octet-stream";

  private final Storage storage;
  private final ProductMedia media;
  private final Supplier<Bucket> bucket;

  /**
   * Images and files of products in that table.
   *
   * @param bucket asked for only when an object is touched
   */
  public Attachments(Storage storage, Supplier<Bucket> bucket) {
    this.storage = storage;
    this.media = new ProductMedia(storage);
    this.bucket = bucket;
  }

  /**
   * Adds an image and returns the product with it.
   *
   * @throws Problem.Invalid when it may not be one, or there is no room for it
   */
  public Product addImage(Id store, Id product, Part part) {
    int size = part.content().remaining();
    ImageType type = ImageRules.check(part.content(), size);
    String name = type.name(product, storage.random());
    ObjectKey key = ObjectKey.image(store, product, name);
    bucket.get().putImage(key, type, part.content());
    try {
      return media.addImage(product, new Image(name, type.contentType(), size));
    } catch (Problem.NotFound | Problem.Invalid refused) {
      bucket.get().delete(key);
      throw refused;
    }
  }

  /**
   * Looks at the parts of the field "images".
   *
   * @throws Problem.Invalid when one may not be an image, or there are more than a product has; the
   *     bad ones are named {@code images.0} and so on
   */
  public static List<CheckedImage> checkImages(List<Part> parts) {
    ProductMedia.requireRoomFor(parts.size());
    List<CheckedImage> images = new ArrayList<>();
    List<Problem.Violation> violations = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ByteBuffer content = parts.get(i).content();
      try {
        images.add(new CheckedImage(ImageRules.check(content, content.remaining()), content));
      } catch (Problem.Invalid bad) {
        for (Problem.Violation violation : bad.violations()) {
          violations.add(new Problem.Violation("images." + i, violation.rule()));
        }
      }
    }
    if (!violations.isEmpty()) {
      throw new Problem.Invalid(violations);
    }
    return images;
  }

  /**
   * Adds images behind the others, all or none, and returns the product with them.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   * @throws Problem.Invalid when there is no room for all of them
   */
  public Product addImages(Id store, Id product, List<CheckedImage> checked) {
    List<Image> images = new ArrayList<>();
    List<ObjectKey> keys = new ArrayList<>();
    for (CheckedImage image : checked) {
      String name = image.type().name(product, storage.random());
      ObjectKey key = ObjectKey.image(store, product, name);
      int size = image.content().remaining();
      bucket.get().putImage(key, image.type(), image.content());
      keys.add(key);
      images.add(new Image(name, image.type().contentType(), size));
    }
    try {
      return media.addImages(product, images);
    } catch (Problem.NotFound | Problem.Invalid refused) {
      bucket.get().delete(keys);
      throw refused;
    }
  }

  /**
   * Of the images that a product was seen with, keeps these in this order, and returns it so.
   * Images that it got since stay behind them.
   *
   * @param names which the product has; others are passed over, as one may just have been removed
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public Product keepImages(Id store, Product seen, List<String> names) {
    ProductMedia.ImagesChange change = media.keepImages(seen, names);
    List<ObjectKey> keys = new ArrayList<>();
    change.dropped().forEach(name -> keys.add(ObjectKey.image(store, seen.id(), name)));
    if (!keys.isEmpty()) {
      bucket.get().delete(keys);
    }
    return change.product();
  }

  /** Makes a file the product's only one and returns the product with it. */
  public Product putFile(Id store, Id product, Part part) {
    ProductFile file =
        newFile(
            storage,
            product,
            part.fileName(),
            MediaType.valid(part.contentType()) ? part.contentType() : ANY_TYPE,
            part.content().remaining());
    ObjectKey key = ObjectKey.file(store, product, file.id());
    bucket.get().putFile(key, part.content());
    try {
      ProductMedia.FileChange change = media.putFile(product, file);
      removeReplaced(store, change);
      return change.product();
    } catch (Problem.NotFound gone) {
      bucket.get().delete(key);
      throw gone;
    }
  }

  /** Returns a file of a product that it does not have yet. */
  public static ProductFile newFile(
      Storage storage, Id product, String fileName, String contentType, long size) {
    return new ProductFile(
        new Id(product.store(), Kind.FILE, product.number(), storage.random().nextLong()),
        storage.now(),
        FileName.clean(fileName),
        contentType,
        size);
  }

  /** Deletes the object of a file that was replaced, if there was one. */
  public void removeReplaced(Id store, ProductMedia.FileChange change) {
    Optional<ProductFile> before = change.before();
    if (before.isPresent()) {
      bucket.get().delete(ObjectKey.file(store, change.product().id(), before.get().id()));
    }
  }

  /**
   * Removes an image and returns the product without it.
   *
   * @throws Problem.NotFound when there is no such product or it has no such image
   */
  public Product removeImage(Id store, Id product, String name) {
    Product changed = media.removeImage(product, name);
    bucket.get().delete(ObjectKey.image(store, product, name));
    return changed;
  }

  /**
   * Removes the file and returns the product without it.
   *
   * @throws Problem.NotFound when there is no such product or its file is another one
   */
  public Product removeFile(Id store, Id product, Id file) {
    Product changed = media.removeFile(product, file);
    bucket.get().delete(ObjectKey.file(store, product, file));
    return changed;
  }

  /** Deletes the objects of a product that was deleted. */
  public void removeAll(Id store, Product deleted) {
    List<ObjectKey> keys = new ArrayList<>();
    deleted.imageNames().forEach(name -> keys.add(ObjectKey.image(store, deleted.id(), name)));
    deleted.file().ifPresent(file -> keys.add(ObjectKey.file(store, deleted.id(), file.id())));
    if (!keys.isEmpty()) {
      bucket.get().delete(keys);
    }
  }
}
