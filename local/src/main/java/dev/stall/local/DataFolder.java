package dev.stall.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that keeps the data from one start to the next, for one cloud at a time. */
final class DataFolder implements AutoCloseable {

  /** How what is in the table is laid out; another number for what can not be read any more. */
  private static final String LAYOUT = "2";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder, which is made if it is not there.
   *
   * @throws CannotStart if it cannot be written or is in use
   */
  static DataFolder open(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new CannotStart("the data folder " + path + " is a file");
    }
    try {
      Files.createDirectories(path);
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> held = tryLock(lock);
      if (held.isEmpty()) {
        lock.close();
        throw new CannotStart("the data folder " + path + " is in use by another local cloud");
      }
      return new DataFolder(path.toAbsolutePath(), lock);
    } catch (IOException e) {
      throw new CannotStart("the data folder " + path + " cannot be written", e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  Path path() {
    return path;
  }

  /** What the demo left to be remembered; its absence means that no start was ever finished. */
  Path memory() {
    return path.resolve("demo.json");
  }

  /** Deletes what the cloud itself has put here, and nothing else. */
  void clear() {
    for (Path own : List.of(memory(), path.resolve("dynamodb"), path.resolve("s3"))) {
      if (Files.exists(own)) {
        delete(own);
      }
    }
    try {
      Files.writeString(layout(), LAYOUT);
    } catch (IOException e) {
      throw new CannotStart("the data folder " + path + " cannot be written", e);
    }
  }

  /**
   * Makes sure that what is here can be read.
   *
   * @throws CannotStart if another version has written it
   */
  void requireLayout() {
    try {
      if (Files.exists(layout()) && Files.readString(layout()).strip().equals(LAYOUT)) {
        return;
      }
    } catch (IOException e) {
      throw new CannotStart("the data folder " + path + " cannot be read", e);
    }
    throw new CannotStart(
        "the data folder " + path + " is of another version; start once with -Dfresh to drop it");
  }

  private Path layout() {
    return path.resolve("layout");
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CannotStart("the data in " + root + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
