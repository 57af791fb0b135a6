package dev.stall.media;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** The kinds of images that a product may have. */
public enum ImageType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif");

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int NAME_LENGTH = 40;
  private static final ImageType[] ALL = values();

  private final String contentType;
  private final String extension;

  ImageType(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  /** Returns the type of that media type. */
  public static Optional<ImageType> of(String contentType) {
    for (ImageType type : ALL) {
      if (type.contentType.equalsIgnoreCase(contentType)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns its media type. */
  public String contentType() {
    return contentType;
  }

  /** Returns a name that no image has: random, with the extension of what it is. */
  public String name(RandomGenerator random) {
    StringBuilder name = new StringBuilder();
    while (name.length() < NAME_LENGTH) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.append('.').append(extension).toString();
  }
}
