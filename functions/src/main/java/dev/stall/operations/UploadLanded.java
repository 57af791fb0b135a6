package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
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

  /** A key has 1,024 bytes at most, each of which may be written as three characters. */
  private static final Rule<String> TEXT = Rules.text(new Length(1, 3 * 1024));

  private static final Rule<List<Fields>> RECORDS = FormRules.objects(Integer.MAX_VALUE);

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
    Fields told = Fields.of(event);
    for (Fields record : told.optional("Records", RECORDS).orElse(List.of())) {
      Optional<String> name = record.required("eventName", TEXT);
      Optional<String> key = name.filter(it -> it.startsWith(CREATED)).flatMap(it -> key(record));
      key.flatMap(ObjectKey::parse)
          .filter(it -> it.folder() == ObjectKey.Folder.UPLOADS)
          .ifPresent(keys::add);
    }
    told.check();
    return keys;
  }

  private static Optional<String> key(Fields record) {
    return record
        .optional("s3", Rules.object())
        .flatMap(s3 -> s3.optional("object", Rules.object()))
        .flatMap(object -> object.optional("key", TEXT))
        .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8));
  }
}
