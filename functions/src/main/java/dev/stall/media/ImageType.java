package dev.stall.media;

import dev.stall.catalogue.Id;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The types of images that a product may have. */
public enum ImageType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif");

  private static final ImageType[] ALL = values();

  private final String contentType;
  private final String extension;

  ImageType(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  /** Returns the image type of a media type, if it is one. */
  public static Optional<ImageType> of(String contentType) {
    for (ImageType type : ALL) {
      if (type.contentType.equalsIgnoreCase(contentType)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the media type. */
  public String contentType() {
    return contentType;
  }

  /** Returns a name for an image of that product, which no image has. */
  public String name(Id product, RandomGenerator random) {
    return ImageName.generate(product.number(), extension, random);
  }
}
