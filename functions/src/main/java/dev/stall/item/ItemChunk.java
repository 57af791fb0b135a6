package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Items of a product that are kept together, as one entry of their list. */
public final class ItemChunk {

  /** The attribute of the items. */
  public static final String TEXTS = "texts";

  /** The attribute that counts the changes of the chunk. */
  public static final String REVISION = "revision";

  /** The bytes of text that one call may add, which fit one transaction with all other writes. */
  public static final int MAX_BYTES = 3_600_000;

  /** The leaf size of the list, by which each chunk is a leaf. */
  public static final int LEAF_SIZE = 1;

  private static final int USUAL_BYTES = 4096;
  private static final int BYTES_AROUND_A_TEXT = 3;

  private ItemChunk() {}

  /** Returns the partition of the list of a product's items. */
  public static String list(Id product) {
    return ProductItem.partition(product) + "/items";
  }

  /** Returns the attributes of a chunk. */
  public static Attributes attributes(List<String> texts) {
    return new AttributesBuilder().with(TEXTS, texts).with(REVISION, 1).build();
  }

  /** Returns the items of a chunk. */
  public static List<String> texts(Attributes entry) {
    return entry.texts(TEXTS);
  }

  /**
   * Splits items into chunks of about 4 KB, or larger ones where that would be too many.
   *
   * @throws Problem.Rejected when they are more than {@value #MAX_BYTES} bytes
   */
  public static List<List<String>> split(List<String> texts, int maxChunks) {
    long total = bytes(texts);
    if (total > MAX_BYTES) {
      throw new Problem.Rejected(new Rejection.TooManyBytes(MAX_BYTES));
    }
    // All chunks but the last have at least as many bytes as this.
    long wanted = Math.max(USUAL_BYTES, Math.ceilDiv(total, maxChunks));
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

  /** Keeps only some items in a chunk, or removes it from the list when there are none. */
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

  /** Returns the bytes that items take. */
  public static long bytes(List<String> texts) {
    return texts.stream().mapToLong(ItemChunk::bytes).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + BYTES_AROUND_A_TEXT;
  }
}
