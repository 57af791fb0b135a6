package dev.stall.sellapp;

import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.GroupImage.Metadata;
import dev.stall.catalogue.WebAddress;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.Optional;

/** The image in the form of a group: where it is kept, and what its seller says of it. */
final class GroupImageForm {

  private static final Rule<String> PATH =
      Rules.text(WebAddress.LENGTH)
          .and(
              GroupImage::isPath,
              "must be an https URL, or a path on one line that does not begin with two slashes");

  /** An object with the image's path and, where its seller says more, its metadata. */
  static final Rule<GroupImage> RULE =
      field -> Rules.object().read(field).flatMap(GroupImageForm::read);

  private GroupImageForm() {}

  private static Optional<GroupImage> read(Fields image) {
    Optional<String> path = image.required("path", PATH);
    Optional<Fields> sent = image.optional("metadata", Rules.object());
    Optional<Metadata> metadata = sent.flatMap(GroupImageForm::readMetadata);
    return path.map(it -> new GroupImage(it, metadata));
  }

  private static Optional<Metadata> readMetadata(Fields metadata) {
    Optional<Long> size = metadata.required("size", FormRules.whole(Metadata.SIZE));
    Optional<String> name = metadata.required("filename", Rules.text(Metadata.FILE_NAME));
    Optional<String> extension = metadata.required("extension", Rules.text(Metadata.EXTENSION));
    Optional<String> type = metadata.required("mime_type", Rules.text(Metadata.MEDIA_TYPE));
    return size.isPresent() && name.isPresent() && extension.isPresent() && type.isPresent()
        ? Optional.of(new Metadata(size.get(), name.get(), extension.get(), type.get()))
        : Optional.empty();
  }
}
