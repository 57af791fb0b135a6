package dev.stall.local.demo;

import dev.stall.local.startup.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of ready-made events with their placeholders filled, to be sent as they are. */
public final class EventFiles {
  private EventFiles() {}

  /** Fills every file of a folder, which need not exist, into a copy below another folder. */
  public static void fill(Path source, Path target, Placeholders values) {
    if (!Files.isDirectory(source)) {
      return;
    }
    try (Stream<Path> files = Files.walk(source)) {
      List<Path> events = files.filter(Files::isRegularFile).toList();
      for (Path event : events) {
        Path copy = target.resolve(source.relativize(event).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, values.fill(Files.readString(event)));
      }
    } catch (IOException e) {
      throw new CannotStart("the events cannot be copied to " + target + ": " + e.getMessage(), e);
    }
  }
}
