package dev.stall;

import dev.stall.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.Locale;

/** The file of a function's ready-made event. */
final class EventFile {
  static final Path FOLDER = Path.of("..", "events");

  private EventFile() {}

  /** Returns a path such as {@code events/sellsn/create-product.json}. */
  static Path of(FunctionDefinition function) {
    String[] names = function.handler().split("\\.", -1);
    String kebab =
        names[names.length - 1].replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return FOLDER.resolve(names[names.length - 2]).resolve(kebab + ".json");
  }
}
