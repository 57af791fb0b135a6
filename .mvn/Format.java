import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Checks that all Java files are formatted, or formats them.
 *
 * <p>A formatter reads no newer Java than that of the JDK it runs on, and plugins run it on the JDK
 * that runs Maven. So Maven starts this on the JDK of the build, as a source file.
 */
final class Format {

  /** Fingerprints of texts that are known to be formatted, which saves formatting them again. */
  private static final Path KNOWN = Path.of("target", "formatted");

  private record Source(Path file, String text, String formatted) {}

  private Format() {}

  /** Does what the one argument says, {@code check} or {@code apply}. */
  public static void main(String[] arguments) throws IOException {
    Set<String> known = Files.exists(KNOWN) ? Set.copyOf(Files.readAllLines(KNOWN)) : Set.of();
    List<Source> sources = files().parallelStream().map(file -> read(file, known)).toList();
    Files.createDirectories(KNOWN.getParent());
    Files.write(
        KNOWN,
        sources.stream().map(Source::formatted).map(Format::fingerprint).distinct().toList());

    List<Source> different =
        sources.stream().filter(source -> !source.text.equals(source.formatted)).toList();
    switch (arguments[0]) {
      case "check" -> check(different);
      case "apply" -> apply(different);
      default -> throw new IllegalArgumentException("neither check nor apply: " + arguments[0]);
    }
  }

  private static void check(List<Source> different) {
    if (!different.isEmpty()) {
      different.forEach(source -> System.err.println("Not formatted: " + source.file));
      System.err.println("\"mvn -Pformat\" formats everything.");
      System.exit(1);
    }
  }

  private static void apply(List<Source> different) throws IOException {
    for (Source source : different) {
      Files.writeString(source.file, source.formatted);
      System.out.println("Formatted: " + source.file);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files.filter(Format::isSource).sorted().toList();
    }
  }

  private static boolean isSource(Path file) {
    boolean built =
        StreamSupport.stream(file.spliterator(), false).anyMatch(Path.of("target")::equals);
    return !built && file.toString().endsWith(".java");
  }

  private static Source read(Path file, Set<String> known) {
    try {
      String text = Files.readString(file);
      return new Source(file, text, known.contains(fingerprint(text)) ? text : format(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FormatterException unparsable) {
      throw new IllegalStateException(file + ": " + unparsable.getMessage(), unparsable);
    }
  }

  private static String format(String text) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(text, Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }

  /** Returns what changes with a text, the formatter and the JDK. */
  private static String fingerprint(String text) {
    String formatter =
        Formatter.class.getProtectionDomain().getCodeSource().getLocation().toString();
    String all = formatter + '\n' + Runtime.version() + '\n' + text;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
