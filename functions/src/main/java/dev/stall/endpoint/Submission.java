package dev.stall.endpoint;

import dev.stall.catalogue.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What a caller sent as JSON or as a form, whichever it was.
 *
 * @param value the JSON; of a form, its texts as an object, in which an array is an object whose
 *     names are whole numbers, in ascending order
 * @param files of a form, by their names without {@code []}, each name's in the order sent
 */
public record Submission(JsonValue value, Map<String, List<Part>> files) {

  /** How many parts a form has at most. */
  public static final int MOST_PARTS = 1000;

  /** How many files a form has at most. */
  public static final int MOST_FILES = 20;

  /**
   * Reads what was sent, by its type; JSON where none is named.
   *
   * @throws Refusal.Invalid when it is malformed, or a form has more than {@value #MOST_PARTS}
   *     parts or {@value #MOST_FILES} files
   * @throws Refusal.TooLarge when a form has more than {@value Multipart#MOST_BYTES} bytes
   * @throws Refusal.Unsupported when it is of any other type
   */
  public static Submission read(Request request) {
    String type = HeaderValue.of(request, "content-type").value();
    if (type.equals(MultipartReader.TYPE)) {
      return Form.multipart(request);
    }
    if (type.equals(Form.URLENCODED)) {
      return Form.urlencoded(request);
    }
    if (!request.body().isEmpty() && !isJson(type)) {
      throw new Refusal.Unsupported(
          "The body is sent as %s; what is read is application/json, %s and %s."
              .formatted(Received.show(type), MultipartReader.TYPE, Form.URLENCODED));
    }
    return new Submission(request.json(), Map.of());
  }

  /** Clients that send JSON as plain text do so because their libraries do by default. */
  private static boolean isJson(String type) {
    return switch (type) {
      case "", "application/json", "text/json", "text/plain" -> true;
      default -> type.endsWith("+json");
    };
  }

  /**
   * Returns the fields of the object that was sent.
   *
   * @throws Refusal.Invalid when it is something else
   */
  public Fields fields() {
    return Fields.of(value);
  }

  /** Returns the files that came under a name, written without {@code []}. */
  public List<Part> files(String name) {
    return files.getOrDefault(name, List.of());
  }
}
