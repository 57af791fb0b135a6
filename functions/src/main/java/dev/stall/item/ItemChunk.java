package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A run of a product's items that are kept together, as one entry of their list. */
public final class ItemChunk {

  public static final String TEXTS = "texts";
  public static final String REVISION = "revision";

  /** How many bytes of text one call may add: what fits a transaction with all else in it. */
  public static final int MAX_BYTES = 3_600_000;

  /** How many items a leaf of the list counts for at least: each chunk is a leaf. */
  public static final int LEAF_SIZE = 1;

  private static final int USUAL_BYTES = 4096;
  private static final int MAX_CHUNKS = 60;
  private static final int BYTES_AROUND_A_TEXT = 3;

  private ItemChunk() {}

  /** Returns the partition of the list of a product's items. */
  public static String list(Id product) {
    return ProductItem.partition(product) + "/items";
  }

  public static Attributes attributes(List<String> texts) {
    return Attributes.none().with(TEXTS, texts).with(REVISION, 1);
  }

  public static List<String> texts(Attributes entry) {
    return entry.texts(TEXTS);
  }

  /** Cuts items into chunks of about 4 KB, or larger ones where that would be too many. */
  public static List<List<String>> split(List<String> texts) {
    long total = bytes(texts);
    if (total > MAX_BYTES) {
      throw new Problem.Invalid(
          "items", "are more than " + MAX_BYTES + " bytes together; add them in several calls");
    }
    long wanted = Math.max(USUAL_BYTES, total / MAX_CHUNKS);
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
  public static void keep(ListChange change, Attributes entry, List<String> kept) {
    String sortKey = ListEntry.sortKey(entry);
    Value revision = Value.number(entry.number(REVISION));
    int before = texts(entry).size();
    if (kept.isEmpty()) {
      change.remove(sortKey, REVISION, revision, before);
      return;
    }
    ItemUpdate update =
        new ItemUpdate(entry.key())
            .require(REVISION, revision)
            .add(REVISION, 1)
            .set(TEXTS, Value.texts(kept));
    change.replace(update, sortKey, kept.size() - before);
  }

  public static long bytes(List<String> texts) {
    return texts.stream().mapToLong(ItemChunk::bytes).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + BYTES_AROUND_A_TEXT;
  }
}
