package dev.stall.form;

import dev.stall.catalogue.Problem;
import dev.stall.json.Texts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the fields of a form under their names, which are written as PHP reads them.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class FormReader {

  /** The most parts that a form may have. */
  public static final int MAX_PARTS = 1000;

  /** The most files that a form may have. */
  public static final int MAX_FILES = 20;

  private static final String URLENCODED = "application/x-www-form-urlencoded";

  private final FormLevel texts = new FormLevel();
  private final Map<String, List<Part>> files = new LinkedHashMap<>();
  private int fieldCount;
  private int fileCount;

  private FormReader() {}

  /** Returns whether the body was sent as a form. */
  public static boolean reads(Body body) {
    return body.mediaType().equals(MultipartReader.TYPE) || body.mediaType().equals(URLENCODED);
  }

  /**
   * Reads a form of either kind.
   *
   * @throws Problem.Invalid when it is malformed, or has more than {@value #MAX_PARTS} parts or
   *     {@value #MAX_FILES} files
   * @throws Problem.TooLarge when it has more than {@value Multipart#MAX_BYTES} bytes
   */
  public static FormData read(Body body) {
    return body.mediaType().equals(URLENCODED) ? urlencoded(body) : multipart(body);
  }

  private static FormData multipart(Body body) {
    String boundary =
        MultipartReader.boundary(body.contentType())
            .orElseThrow(() -> problem("must name its boundary in the content type"));
    MultipartReader parts = new MultipartReader(bytes(body), boundary, FormReader::problem);
    FormReader form = new FormReader();
    while (!parts.closed()) {
      form.add(parts.next());
    }
    return form.data();
  }

  private static FormData urlencoded(Body body) {
    ByteBuffer bytes = bytes(body);
    FormReader form = new FormReader();
    while (bytes.hasRemaining()) {
      ByteBuffer pair = PercentDecoding.before('&', bytes);
      if (pair.hasRemaining()) {
        FormName name =
            form.name(PercentDecoding.decode(PercentDecoding.before('=', pair)).orElse(""));
        form.texts.put(name, PercentDecoding.decode(pair).orElseThrow(() -> garbled(name)));
      }
    }
    return form.data();
  }

  private static ByteBuffer bytes(Body body) {
    ByteBuffer bytes = body.bytes().orElseThrow(() -> problem("must be sent as base64"));
    if (bytes.remaining() > Multipart.MAX_BYTES) {
      throw new Problem.TooLarge(
          "The form is too large: with all of its files it has to fit "
              + Multipart.MAX_BYTES
              + " bytes.");
    }
    return bytes;
  }

  private void add(FormPart part) {
    FormName name = name(part.name());
    if (part.fileName().isEmpty()) {
      texts.put(name, Texts.utf8(part.content()).orElseThrow(() -> garbled(name)));
    } else if (part.content().hasRemaining() || !part.fileName().get().isEmpty()) {
      // Browsers send a file without name and bytes where none was chosen.
      part.file().ifPresent(file -> add(name, file));
    }
  }

  private void add(FormName name, Part file) {
    fileCount++;
    if (fileCount > MAX_FILES) {
      throw name.problem("is one too many: a form has at most %d files".formatted(MAX_FILES));
    }
    files.computeIfAbsent(name.ofArray(), unseen -> new ArrayList<>()).add(file);
  }

  private FormName name(String sent) {
    fieldCount++;
    if (fieldCount > MAX_PARTS) {
      throw problem("must not have more than " + MAX_PARTS + " parts");
    }
    if (sent.isEmpty()) {
      throw problem("has a part without a name, or a name that is not UTF-8 text");
    }
    return FormName.parse(sent);
  }

  private FormData data() {
    return new FormData(texts.members(), files);
  }

  private static Problem garbled(FormName name) {
    return name.problem("must be UTF-8 text");
  }

  private static Problem problem(String rule) {
    return new Problem.Invalid("The form " + rule + ".");
  }
}
