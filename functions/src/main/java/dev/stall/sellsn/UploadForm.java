package dev.stall.sellsn;

import dev.stall.catalogue.FileName;
import dev.stall.catalogue.MediaType;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.Received;
import dev.stall.endpoint.Request;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;

/** What is said of a file that will be sent past the functions. */
record UploadForm(String fileName, String contentType, long size) {

  /** How large a file is at most: 5 GB, which is what one PUT takes. */
  static final long MOST_BYTES = 5_000_000_000L;

  private static final int LONGEST_NAME = 1024;

  /** Reads the form of an image. */
  static UploadForm image(Request request) {
    return read(request, "image", ImageRules.MOST_BYTES);
  }

  /** Reads the form of a file. */
  static UploadForm file(Request request) {
    return read(request, "file", MOST_BYTES);
  }

  private static UploadForm read(Request request, String what, long mostBytes) {
    if (!request.body().startsLikeJson()) {
      throw new Refusal.Invalid(
          what,
          "is required: send it as multipart/form-data, or JSON with fileName, contentType and"
              + " size to get a link to PUT it to");
    }
    Fields form = request.fields();
    String fileName = form.requiredText("fileName", 1, LONGEST_NAME);
    String contentType = form.requiredText("contentType", 1, MediaType.LONGEST);
    long size = form.requiredLong("size", 1, mostBytes);
    boolean image = what.equals("image");
    if (form.value("contentType").isPresent()
        && !(image ? ImageType.of(contentType).isPresent() : MediaType.valid(contentType))) {
      String rule = image ? "image/png, image/jpeg, image/webp or image/gif" : "a media type";
      form.reject("contentType", "must be " + rule + "; it is " + Received.show(contentType));
    }
    form.check();
    return new UploadForm(FileName.clean(fileName), contentType, size);
  }
}
