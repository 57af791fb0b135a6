package dev.stall.local.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a JSON object that the local cloud writes. */
public record JsonFile(Path path) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Whether it exists. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Its object.
   *
   * @throws CannotStart if there is none
   */
  public ObjectNode read() {
    try {
      return (ObjectNode) JSON.readTree(path.toFile());
    } catch (IOException | ClassCastException e) {
      throw new CannotStart(path + " cannot be read; start once with -Dfresh to begin again", e);
    }
  }

  /** Writes an object in place of the one before, and its folder if that does not exist. */
  public void write(JsonNode object) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, object.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new CannotStart(path + " cannot be written", e);
    }
  }
}
