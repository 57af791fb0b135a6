package dev.stall.media;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Upload;
import java.util.List;
import java.util.Optional;

/**
 * The key of an object in the bucket.
 *
 * @param name its name within its product and folder
 */
public record ObjectKey(Id store, Id product, Folder folder, String name) {

  /** The folder of objects that are sent past the functions. */
  public static final String UPLOADS = "uploads";

  private static final String PRODUCTS = "products";
  private static final int UPLOAD_STEPS = 4;
  private static final int STEPS = 5;

  /** The kinds of a product's objects. */
  public enum Folder {
    /** Images, by their names. */
    IMAGES("images"),
    /** Files, by their ids. */
    FILES("files"),
    /** An upload that was not looked at yet, by its id. */
    UPLOADS(ObjectKey.UPLOADS);

    private final String step;

    Folder(String step) {
      this.step = step;
    }
  }

  /** Returns the key of an image. */
  public static ObjectKey image(Id store, Id product, String name) {
    return new ObjectKey(store, product, Folder.IMAGES, name);
  }

  /** Returns the key of a file. */
  public static ObjectKey file(Id store, Id product, Id file) {
    return new ObjectKey(store, product, Folder.FILES, file.toString());
  }

  /** Returns the key of the object that an upload sends. */
  public static ObjectKey upload(Id store, Upload upload) {
    return new ObjectKey(store, upload.product(), Folder.UPLOADS, upload.id().toString());
  }

  /** Returns the key of that spelling, if it is one of Stall's. */
  public static Optional<ObjectKey> parse(String text) {
    List<String> steps = List.of(text.split("/", -1));
    if (steps.size() == UPLOAD_STEPS && steps.get(0).equals(UPLOADS)) {
      return of(steps.get(1), steps.get(2), Folder.UPLOADS, steps.get(3));
    }
    if (steps.size() != STEPS || !steps.get(1).equals(PRODUCTS)) {
      return Optional.empty();
    }
    return switch (steps.get(3)) {
      case "images" -> of(steps.get(0), steps.get(2), Folder.IMAGES, steps.get(4));
      case "files" -> of(steps.get(0), steps.get(2), Folder.FILES, steps.get(4));
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectKey> of(String store, String product, Folder folder, String name) {
    Optional<Id> owner = Id.parse(store).filter(id -> id.kind() == Kind.STORE);
    Optional<Id> parent = Id.parse(product).filter(id -> id.kind() == Kind.PRODUCT);
    return owner.isPresent() && parent.isPresent()
        ? Optional.of(new ObjectKey(owner.get(), parent.get(), folder, name))
        : Optional.empty();
  }

  /** Returns the spelling of the key in the bucket. */
  @Override
  public String toString() {
    return folder == Folder.UPLOADS
        ? String.join("/", UPLOADS, store.toString(), product.toString(), name)
        : String.join("/", store.toString(), PRODUCTS, product.toString(), folder.step, name);
  }
}
