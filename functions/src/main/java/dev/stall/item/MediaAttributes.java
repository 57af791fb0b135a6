package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a product's images and file are kept in its item: absent where there are none. */
public final class MediaAttributes {

  public static final String IMAGES = "images";
  public static final String FILE = "file";

  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String SIZE = "size";
  private static final String CREATED = "created";

  private MediaAttributes() {}

  public static List<Image> images(Attributes item) {
    List<Image> images = new ArrayList<>();
    for (Attributes image : item.maps(IMAGES)) {
      images.add(new Image(image.text(NAME), image.text(TYPE), image.number(SIZE)));
    }
    return List.copyOf(images);
  }

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

  /** Adds images at the end of an update's product, if there is room for all of them. */
  public static ItemUpdate append(ItemUpdate product, List<Image> images) {
    return product.append(IMAGES, values(images), Product.MAX_IMAGES);
  }

  /** Puts images in the place of the ones that were seen there, if they still are. */
  public static ItemUpdate replace(ItemUpdate product, List<Image> seen, List<Image> images) {
    return product
        .require(IMAGES, Value.list(values(seen)))
        .set(IMAGES, Value.list(values(images)));
  }

  private static List<Value> values(List<Image> images) {
    List<Value> values = new ArrayList<>();
    for (Image image : images) {
      Attributes attributes =
          Attributes.none()
              .with(NAME, image.name())
              .with(TYPE, image.contentType())
              .with(SIZE, image.size());
      values.add(attributes.value());
    }
    return values;
  }

  /** Removes the image at an index from an update's product, if it still is there. */
  public static ItemUpdate remove(ItemUpdate product, int index, String name) {
    String path = IMAGES + "[" + index + "]";
    return product.require(path + "." + NAME, Value.text(name)).remove(path);
  }

  /** Puts a file in the place of the one that was seen there, if it still is. */
  public static ItemUpdate replace(
      ItemUpdate product, Optional<ProductFile> seen, ProductFile file) {
    Attributes attributes =
        Attributes.none()
            .with(ID, file.id().toString())
            .with(CREATED, file.created())
            .with(NAME, file.friendlyName())
            .with(TYPE, file.contentType())
            .with(SIZE, file.size());
    ItemUpdate update = product.set(FILE, attributes.value());
    return seen.isPresent() ? requireFile(update, seen.get().id()) : update.requireAbsent(FILE);
  }

  /** Removes the file from an update's product, if it is that one. */
  public static ItemUpdate remove(ItemUpdate product, Id file) {
    return requireFile(product.remove(FILE), file);
  }

  private static ItemUpdate requireFile(ItemUpdate product, Id file) {
    return product.require(FILE + "." + ID, Value.text(file.toString()));
  }
}
