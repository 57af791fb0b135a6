package dev.stall.sellsn;

import dev.stall.catalogue.FileName;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.MediaType;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Range;
import dev.stall.endpoint.Request;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;
import java.util.Optional;

/** The announcement of a file that will be sent past the functions. */
record UploadForm(String fileName, String contentType, long size) {

  /** The largest file: 5 GB, the most that one PUT takes. */
  static final long MAX_BYTES = 5_000_000_000L;

  private static final Rule<String> NAME = Rules.text(new Length(1, 1024));

  private static final Rule<String> FILE_TYPE =
      Rules.text(new Length(1, MediaType.MAX_LENGTH)).and(MediaType::valid, "must be a media type");

  private static final Rule<String> IMAGE_TYPE =
      Rules.text(new Length(1, MediaType.MAX_LENGTH))
          .and(
              type -> ImageType.of(type).isPresent(),
              "must be image/png, image/jpeg, image/webp or image/gif");

  /** Reads the form of an image. */
  static UploadForm image(Request request) {
    return read(request, "image", IMAGE_TYPE, ImageRules.MAX_BYTES);
  }

  /** Reads the form of a file. */
  static UploadForm file(Request request) {
    return read(request, "file", FILE_TYPE, MAX_BYTES);
  }

  private static UploadForm read(Request request, String what, Rule<String> type, long maxBytes) {
    if (!request.body().startsLikeJson()) {
      throw new Problem.Invalid(
          what,
          "is required: send it as multipart/form-data, or JSON with fileName, contentType and"
              + " size to get a link to PUT it to");
    }
    Fields form = request.fields();
    Optional<String> fileName = form.required("fileName", NAME);
    Optional<String> contentType = form.required("contentType", type);
    Optional<Long> size = form.required("size", Rules.whole(new Range(1, maxBytes)));
    form.check();
    return new UploadForm(
        FileName.clean(fileName.orElseThrow()), contentType.orElseThrow(), size.orElseThrow());
  }
}
