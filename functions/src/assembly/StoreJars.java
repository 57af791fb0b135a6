import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars anew with nothing in them compressed. What is compressed twice stays large: inside
 * the deployed zip, which is compressed as a whole, such jars take a third less, and a function
 * that starts need not inflate every class that it loads.
 */
final class StoreJars {

  private StoreJars() {}

  /** Rewrites all jars of the folder that the one argument names. */
  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        store(jar);
      }
    }
  }

  private static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    try (ZipFile source = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(stored);
        ZipOutputStream target = new ZipOutputStream(file)) {
      List<? extends ZipEntry> entries = source.stream().filter(it -> !it.isDirectory()).toList();
      for (ZipEntry entry : entries) {
        try (InputStream content = source.getInputStream(entry)) {
          write(target, entry, content.readAllBytes());
        }
      }
    }
    Files.delete(jar);
    Files.move(stored, jar);
  }

  private static void write(ZipOutputStream target, ZipEntry source, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(source.getName());
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(source.getTimeLocal());
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    target.putNextEntry(entry);
    target.write(content);
    target.closeEntry();
  }
}
