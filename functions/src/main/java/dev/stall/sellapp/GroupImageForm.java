package dev.stall.sellapp;

import dev.stall.catalogue.GroupImage;
import dev.stall.endpoint.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** The image in the form of a group: where it is kept, and what its seller says of it. */
final class GroupImageForm {

  private static final int LONGEST_PATH = 2048;
  private static final int LARGEST = 30_000_000;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_EXTENSION = 16;
  private static final int LONGEST_TYPE = 127;

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
        metadata.requiredLooseInteger("size", 0, LARGEST),
        metadata.requiredText("filename", 0, LONGEST_NAME),
        metadata.requiredText("extension", 0, LONGEST_EXTENSION),
        metadata.requiredText("mime_type", 0, LONGEST_TYPE));
  }

  private static String path(Fields image) {
    String path = image.requiredText("path", 1, LONGEST_PATH);
    if (SCHEME.matcher(path).matches()) {
      return image.httpsUrl("path", LONGEST_PATH).orElse(path);
    }
    if (ASTRAY.matcher(path).matches()) {
      image.reject("path", "must be an https URL, or a path on one line that no slashes begin");
    }
    return path;
  }
}
