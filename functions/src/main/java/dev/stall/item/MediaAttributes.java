package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes of a product's item for its images and file: absent where there are none. */
public final class MediaAttributes {

  /** The attribute of the images. */
  public static final String IMAGES = "images";

  /** The attribute of the file. */
  public static final String FILE = "file";

  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String SIZE = "size";
  private static final String CREATED = "created";

  private MediaAttributes() {}

  /** Returns the images that a product's item holds, in their order. */
  public static List<Image> images(Attributes item) {
    List<Image> images = new ArrayList<>();
    for (Attributes image : item.maps(IMAGES)) {
      images.add(new Image(image.text(NAME), image.text(TYPE), image.number(SIZE)));
    }
    return List.copyOf(images);
  }

  /** Returns the file that a product's item holds. */
  public static Optional<ProductFile> file(Attributes item) {
    return item.map(FILE).map(MediaAttributes::read);
  }

  private static ProductFile read(Attributes file) {
    return new ProductFile(
        Id.parse(file.text(ID)).orElseThrow(),
        file.time(CREATED),
        file.text(NAME),
        file.text(TYPE),
        file.number(SIZE));
  }

  /** Appends images to those of a product, on the condition that there is room for all of them. */
  public static ItemUpdate append(ItemUpdate product, List<Image> images) {
    return product.append(IMAGES, values(images), Product.MAX_IMAGES);
  }

  /** Replaces a product's images, on the condition that they still are those that were seen. */
  public static ItemUpdate replace(ItemUpdate product, List<Image> seen, List<Image> images) {
    return product
        .require(IMAGES, Value.list(values(seen)))
        .set(IMAGES, Value.list(values(images)));
  }

  private static List<Value> values(List<Image> images) {
    List<Value> values = new ArrayList<>();
    for (Image image : images) {
      values.add(
          new AttributesBuilder()
              .with(NAME, image.name())
              .with(TYPE, image.contentType())
              .with(SIZE, image.size())
              .value());
    }
    return values;
  }

  /** Removes the image at an index, on the condition that it still is that one. */
  public static ItemUpdate remove(ItemUpdate product, int index, String name) {
    String path = IMAGES + "[" + index + "]";
    return product.require(path + "." + NAME, Value.text(name)).remove(path);
  }

  /** Replaces a product's file, on the condition that it still is the one that was seen. */
  public static ItemUpdate replace(
      ItemUpdate product, Optional<ProductFile> seen, ProductFile file) {
    Value value =
        new AttributesBuilder()
            .with(ID, file.id().toString())
            .with(CREATED, file.created())
            .with(NAME, file.friendlyName())
            .with(TYPE, file.contentType())
            .with(SIZE, file.size())
            .value();
    ItemUpdate update = product.set(FILE, value);
    return seen.isPresent() ? requireFile(update, seen.get().id()) : update.requireAbsent(FILE);
  }

  /** Removes a product's file, on the condition that it is that one. */
  public static ItemUpdate remove(ItemUpdate product, Id file) {
    return requireFile(product.remove(FILE), file);
  }

  private static ItemUpdate requireFile(ItemUpdate product, Id file) {
    return product.require(FILE + "." + ID, Value.text(file.toString()));
  }
}
