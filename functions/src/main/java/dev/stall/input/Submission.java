package dev.stall.input;

import dev.stall.catalogue.Problem;
import dev.stall.form.Body;
import dev.stall.form.FormData;
import dev.stall.form.FormReader;
import dev.stall.form.Part;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import java.util.List;
import java.util.Map;

/**
 * The body of a request, sent as JSON or as a form.
 *
 * @param value the JSON; of a form, its texts as an object, in which an array is an object whose
 *     names are whole numbers, in ascending order
 * @param files of a form, by their names without {@code []}, each name's in the order sent
 */
public record Submission(JsonValue value, Map<String, List<Part>> files) {

  /**
   * Reads what was sent, by its type; JSON where none is named.
   *
   * @throws Problem.Invalid when it is malformed
   * @throws Problem.TooLarge when a form is larger than fits
   * @throws Problem.Unsupported when it is of any other type
   */
  public static Submission read(Body body) {
    if (FormReader.reads(body)) {
      FormData form = FormReader.read(body);
      return new Submission(form.texts(), form.files());
    }
    if (!body.isEmpty() && !isJson(body.mediaType())) {
      throw new Problem.Unsupported(
          "The body is sent as %s; send application/json, multipart/form-data or"
                  .formatted(ShownValue.show(body.mediaType()))
              + " application/x-www-form-urlencoded.");
    }
    return new Submission(json(body), Map.of());
  }

  /** Clients that send JSON as plain text do so because their libraries do by default. */
  private static boolean isJson(String type) {
    return switch (type) {
      case "", "application/json", "text/json", "text/plain" -> true;
      default -> type.endsWith("+json");
    };
  }

  /**
   * Returns the JSON of a body.
   *
   * @throws Problem.Invalid when there is none, or it is malformed
   */
  public static JsonValue json(Body body) {
    if (body.isEmpty()) {
      throw new Problem.Invalid("A JSON body is required; none was sent.");
    }
    return JsonReader.read(body.text());
  }

  /**
   * Returns the fields of the object that was sent.
   *
   * @throws Problem.Invalid when it is something else
   */
  public Fields fields() {
    return Fields.of(value);
  }

  /** Returns the files that came under a name, written without {@code []}. */
  public List<Part> files(String name) {
    return files.getOrDefault(name, List.of());
  }
}
