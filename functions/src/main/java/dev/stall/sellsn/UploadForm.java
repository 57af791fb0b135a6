package dev.stall.sellsn;

import dev.stall.catalogue.FileName;
import dev.stall.catalogue.MediaType;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Request;
import dev.stall.input.Fields;
import dev.stall.json.ShownValue;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;

/** What is said of a file that will be sent past the functions. */
record UploadForm(String fileName, String contentType, long size) {

  /** How large a file is at most: 5 GB, which is what one PUT takes. */
  static final long MAX_BYTES = 5_000_000_000L;

  private static final int MAX_NAME_LENGTH = 1024;

  /** Reads the form of an image. */
  static UploadForm image(Request request) {
    return read(request, "image", ImageRules.MAX_BYTES);
  }

  /** Reads the form of a file. */
  static UploadForm file(Request request) {
    return read(request, "file", MAX_BYTES);
  }

  private static UploadForm read(Request request, String what, long maxBytes) {
    if (!request.body().startsLikeJson()) {
      throw new Problem.Invalid(
          what,
          "is required: send it as multipart/form-data, or JSON with fileName, contentType and"
              + " size to get a link to PUT it to");
    }
    Fields form = request.fields();
    String fileName = form.requiredText("fileName", 1, MAX_NAME_LENGTH);
    String contentType = form.requiredText("contentType", 1, MediaType.MAX_LENGTH);
    long size = form.requiredLong("size", 1, maxBytes);
    boolean image = what.equals("image");
    if (form.value("contentType").isPresent()
        && !(image ? ImageType.of(contentType).isPresent() : MediaType.valid(contentType))) {
      String rule = image ? "image/png, image/jpeg, image/webp or image/gif" : "a media type";
      form.reject("contentType", "must be " + rule + "; it is " + ShownValue.show(contentType));
    }
    form.check();
    return new UploadForm(FileName.clean(fileName), contentType, size);
  }
}
