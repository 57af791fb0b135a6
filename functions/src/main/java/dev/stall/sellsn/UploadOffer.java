package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Upload;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import dev.stall.media.Link;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import dev.stall.store.Uploads;
import dev.stall.wiring.Wiring;
import java.util.function.Supplier;

/**
 * The answer that offers a link to send a file to, past the functions: the product and the link.
 */
final class UploadOffer {

  private final Uploads uploads;
  private final Supplier<Links> links;

  UploadOffer(Wiring wiring) {
    this.uploads = wiring.uploads();
    this.links = wiring.links();
  }

  Response image(Id store, Product product, UploadForm form) {
    return respond(store, product, form, true);
  }

  Response file(Id store, Product product, UploadForm form) {
    return respond(store, product, form, false);
  }

  private Response respond(Id store, Product product, UploadForm form, boolean image) {
    Upload upload =
        uploads.begin(product.id(), image, form.fileName(), form.contentType(), form.size());
    Link link =
        links.get().upload(ObjectKey.upload(store, upload), form.contentType(), form.size());
    return Envelope.of(
        "Send the bytes to the upload's link before it expires.",
        json -> ProductView.write(json, product),
        json -> json.object("upload", () -> write(json, upload, link)));
  }

  /** Writes the offer. Every client says the length by itself, so it is not among the headers. */
  private static void write(JsonWriter json, Upload upload, Link link) {
    json.field("id", upload.id().toString())
        .field("url", link.url())
        .field("method", "PUT")
        .object("headers", () -> json.field("Content-Type", upload.contentType()))
        .field("expiresAt", Timestamps.utc(link.expires(), ProductView.TIME_DECIMALS));
  }
}
