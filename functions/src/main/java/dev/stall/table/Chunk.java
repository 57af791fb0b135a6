package dev.stall.table;

import dev.stall.catalogue.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A run of a product's items that are kept together, as one entry of their list. */
final class Chunk {

  static final String TEXTS = "texts";
  static final String REVISION = "revision";

  /** How many bytes of text one call may add: what fits a transaction with all else in it. */
  static final int MOST_BYTES = 3_600_000;

  private static final int USUAL_BYTES = 4096;
  private static final int MOST_CHUNKS = 60;
  private static final int BYTES_AROUND_A_TEXT = 3;

  private Chunk() {}

  static Attributes attributes(List<String> texts) {
    return Attributes.none().with(TEXTS, texts).with(REVISION, 1);
  }

  static List<String> texts(Attributes entry) {
    return entry.texts(TEXTS);
  }

  /** Cuts items into chunks of about 4 KB, or larger ones where that would be too many. */
  static List<List<String>> split(List<String> texts) {
    long total = bytes(texts);
    if (total > MOST_BYTES) {
      throw new Refusal.Invalid(
          "items", "are more than " + MOST_BYTES + " bytes together; add them in several calls");
    }
    long wanted = Math.max(USUAL_BYTES, total / MOST_CHUNKS);
    List<List<String>> chunks = new ArrayList<>();
    List<String> chunk = new ArrayList<>();
    int size = 0;
    for (String text : texts) {
      chunk.add(text);
      size += bytes(text);
      if (size >= wanted) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        size = 0;
      }
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  /** Leaves only these texts in a chunk, or takes it out of the list when there are none. */
  static void keep(ListChange change, Attributes entry, List<String> kept) {
    String sortKey = CountedList.sortKey(entry);
    AttributeValue revision = Values.number(entry.number(REVISION));
    int before = texts(entry).size();
    if (kept.isEmpty()) {
      change.remove(sortKey, REVISION, revision, before);
      return;
    }
    ItemUpdate update =
        new ItemUpdate(Key.of(entry.map()))
            .require(REVISION, revision)
            .add(REVISION, 1)
            .set(TEXTS, Values.texts(kept));
    change.replace(update, sortKey, kept.size() - before);
  }

  static long bytes(List<String> texts) {
    return texts.stream().mapToLong(Chunk::bytes).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + BYTES_AROUND_A_TEXT;
  }
}
