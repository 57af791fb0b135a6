package dev.stall.endpoint;

import dev.stall.catalogue.Refusal;
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
final class Form {

  static final String URLENCODED = "application/x-www-form-urlencoded";

  private final FormLevel texts = new FormLevel();
  private final Map<String, List<Part>> files = new LinkedHashMap<>();
  private int fieldCount;
  private int fileCount;

  private Form() {}

  static Submission multipart(Request request) {
    String boundary =
        MultipartReader.boundary(request)
            .orElseThrow(() -> refusal("must name its boundary in the content type"));
    MultipartReader parts = new MultipartReader(bytes(request), boundary, Form::refusal);
    Form form = new Form();
    while (!parts.closed()) {
      form.add(parts.next());
    }
    return form.submission();
  }

  static Submission urlencoded(Request request) {
    ByteBuffer bytes = bytes(request);
    Form form = new Form();
    while (bytes.hasRemaining()) {
      ByteBuffer pair = Percents.before('&', bytes);
      if (pair.hasRemaining()) {
        FormName name = form.name(Percents.decode(Percents.before('=', pair)).orElse(""));
        form.texts.put(name, Percents.decode(pair).orElseThrow(() -> garbled(name)));
      }
    }
    return form.submission();
  }

  private static ByteBuffer bytes(Request request) {
    ByteBuffer bytes = request.body().bytes().orElseThrow(() -> refusal("must be sent as base64"));
    if (bytes.remaining() > Multipart.MOST_BYTES) {
      throw new Refusal.TooLarge(
          "The form is too large: with all of its files it has to fit "
              + Multipart.MOST_BYTES
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
    if (fileCount > Submission.MOST_FILES) {
      throw name.refusal(
          "is one too many: a form has at most %d files".formatted(Submission.MOST_FILES));
    }
    files.computeIfAbsent(name.ofArray(), unseen -> new ArrayList<>()).add(file);
  }

  private FormName name(String sent) {
    fieldCount++;
    if (fieldCount > Submission.MOST_PARTS) {
      throw refusal("must not have more than " + Submission.MOST_PARTS + " parts");
    }
    if (sent.isEmpty()) {
      throw refusal("has a part without a name, or a name that is not UTF-8 text");
    }
    return FormName.parse(sent);
  }

  private Submission submission() {
    return new Submission(texts.members(), files);
  }

  private static Refusal garbled(FormName name) {
    return name.refusal("must be UTF-8 text");
  }

  private static Refusal refusal(String rule) {
    return new Refusal.Invalid("The form " + rule + ".");
  }
}
