package dev.stall.sellapp;

import dev.stall.attachment.CheckedImage;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.form.Part;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.input.Submission;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A product's images as callers send them: new ones as a form's files, those that it has as objects
 * with their {@code path} (page "Products").
 */
final class ProductImages {

  private static final String NAME = "images";
  private static final Rule<String> PATH = Rules.text(new Length(1, 255));
  private static final Rule<List<Fields>> ENTRIES = FormRules.objects(Product.MAX_IMAGES);

  private ProductImages() {}

  /** Reads the files; an image that no product may have is noted in the form by its place. */
  static List<CheckedImage> read(Submission sent, Fields form) {
    List<Part> parts = sent.files(NAME);
    List<CheckedImage> images = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      try {
        images.add(CheckedImage.of(parts.get(i).content()));
      } catch (Problem.Rejected unfit) {
        form.reject(NAME + "." + i, unfit.reason().rule());
      }
    }
    return images;
  }

  /** Notes images that are no files, of a product that cannot have any yet. */
  static void requireFiles(Fields form) {
    Optional<JsonValue> sent = form.value(NAME);
    if (sent.isPresent() && !FormRules.isEmptyArray(sent.get())) {
      form.reject(NAME, "must be sent as files in multipart/form-data");
    }
  }

  /** Reads which of its images a product is to keep, if that was sent: objects with a path. */
  static Optional<List<Fields>> readKept(Fields form) {
    if (!form.has(NAME)) {
      return Optional.empty();
    }
    List<Fields> kept = form.sent(NAME, ENTRIES).orElse(List.of());
    kept.forEach(ProductImages::path);
    return Optional.of(kept);
  }

  private static Optional<String> path(Fields kept) {
    return kept.required("path", PATH);
  }

  /** Returns the names of the images to be kept; a path that is none's, or twice, is noted. */
  static List<String> names(List<Fields> kept, Product product) {
    List<String> names = new ArrayList<>();
    for (Fields entry : kept) {
      String path = path(entry).orElseThrow();
      Optional<String> name = ProductFields.imageAt(product, path);
      if (name.isEmpty() || names.contains(name.get())) {
        entry.reject(
            "path",
            "must be that of one of the product's images, each once; it is "
                + ShownValue.show(path));
      }
      name.ifPresent(names::add);
    }
    return names;
  }
}
