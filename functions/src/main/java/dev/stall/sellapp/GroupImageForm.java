package dev.stall.sellapp;

import dev.stall.catalogue.GroupImage;
import dev.stall.input.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** The image in the form of a group: where it is kept, and what its seller says of it. */
final class GroupImageForm {

  private static final int MAX_PATH_LENGTH = 2048;
  private static final int MAX = 30_000_000;
  private static final int MAX_NAME_LENGTH = 255;
  private static final int MAX_EXTENSION_LENGTH = 16;
  private static final int MAX_TYPE_LENGTH = 127;

  /** A scheme, or what a browser might take for one: a colon before the first slash. */
  private static final Pattern SCHEME = Pattern.compile("[^/?#]*:.*", Pattern.DOTALL);

  /** What a browser takes for another host's address, or does not see at all. */
  private static final Pattern ASTRAY =
      Pattern.compile("\\s*[/\\\\]{2}.*|.*[\\t\\n\\r].*", Pattern.DOTALL);

  private GroupImageForm() {}

  /** Reads the image, if one is sent. */
  static Optional<GroupImage> read(Fields form, String name) {
    return form.object(name)
        .map(
            image ->
                new GroupImage(
                    path(image), image.object("metadata").map(GroupImageForm::readMetadata)));
  }

  private static GroupImage.Metadata readMetadata(Fields metadata) {
    return new GroupImage.Metadata(
        metadata.requiredLooseInteger("size", 0, MAX),
        metadata.requiredText("filename", 0, MAX_NAME_LENGTH),
        metadata.requiredText("extension", 0, MAX_EXTENSION_LENGTH),
        metadata.requiredText("mime_type", 0, MAX_TYPE_LENGTH));
  }

  private static String path(Fields image) {
    String path = image.requiredText("path", 1, MAX_PATH_LENGTH);
    if (SCHEME.matcher(path).matches()) {
      return image.httpsUrl("path", MAX_PATH_LENGTH).orElse(path);
    }
    if (ASTRAY.matcher(path).matches()) {
      image.reject("path", "must be an https URL, or a path on one line that no slashes begin");
    }
    return path;
  }
}
