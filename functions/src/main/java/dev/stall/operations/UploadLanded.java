package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import dev.stall.media.ObjectKey;
import dev.stall.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code UploadLanded}: attaches what was sent past the functions to its product, or deletes it and
 * notes why. The bucket calls it when an object was created.
 */
public final class UploadLanded implements RequestStreamHandler {

  private static final String CREATED = "ObjectCreated:";

  /** The longest key, each of its bytes written as three characters. */
  private static final int MAX_KEY_LENGTH = 3 * 1024;

  private final Landing landing;

  /** The function as Lambda makes it. */
  public UploadLanded() {
    this(Wiring.production());
  }

  UploadLanded(Wiring wiring) {
    this.landing = new Landing(wiring);
  }

  /**
   * Reads a bucket's event.
   *
   * @throws Problem.Invalid when it is none
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<ObjectKey> keys =
        keys(JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8)));
    keys.forEach(landing::receive);
    try (JsonWriter json = JsonWriter.to(output)) {
      json.object(() -> json.field("received", keys.size()));
    }
  }

  /** Returns what was created where uploads land. A bucket's test event has no records. */
  private static List<ObjectKey> keys(JsonValue event) {
    List<ObjectKey> keys = new ArrayList<>();
    Optional<JsonValue> records = Fields.of(event).value("Records");
    for (Fields happened : records.map(Fields::each).orElse(List.of())) {
      if (happened.requiredText("eventName", 1, MAX_KEY_LENGTH).startsWith(CREATED)) {
        key(happened)
            .flatMap(ObjectKey::parse)
            .filter(key -> key.folder() == ObjectKey.Folder.UPLOADS)
            .ifPresent(keys::add);
      }
      happened.check();
    }
    return keys;
  }

  private static Optional<String> key(Fields happened) {
    return happened
        .object("s3")
        .flatMap(s3 -> s3.object("object"))
        .flatMap(object -> object.text("key", 1, MAX_KEY_LENGTH))
        .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8));
  }
}
