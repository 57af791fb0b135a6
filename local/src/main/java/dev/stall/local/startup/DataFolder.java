package dev.stall.local.startup;

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

/** The folder that keeps data from one start to the next, for one local cloud at a time. */
public final class DataFolder implements AutoCloseable {

  /** The version of the layout; a new one for every change that cannot read the data before it. */
  private static final String LAYOUT = "2";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder, and creates it if it does not exist.
   *
   * @throws CannotStart if it cannot be written or is in use
   */
  public static DataFolder open(Path path) {
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

  /** Its absolute path. */
  public Path path() {
    return path;
  }

  /** The file of the demo's values; without it no start has ever finished. */
  public JsonFile memory() {
    return new JsonFile(path.resolve("demo.json"));
  }

  /** Deletes what the local cloud itself keeps here, and nothing else. */
  public void clear() {
    for (Path own : List.of(memory().path(), path.resolve("dynamodb"), path.resolve("s3"))) {
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
   * Makes sure that the data here can be read.
   *
   * @throws CannotStart if another version wrote it
   */
  public void requireLayout() {
    try {
      if (Files.exists(layout()) && Files.readString(layout()).strip().equals(LAYOUT)) {
        return;
      }
    } catch (IOException e) {
      throw new CannotStart("the data folder " + path + " cannot be read", e);
    }
    throw new CannotStart(
        "the data folder "
            + path
            + " was written by another version of Stall; start once with -Dfresh to discard it");
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

  /** Releases the folder for another local cloud. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
