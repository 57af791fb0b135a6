package dev.stall.ranked;

import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.TableFailure;
import dev.stall.dynamo.WriteConflict;
import java.util.List;

/**
 * Splits leaves that insertions made too long, after those insertions. A leaf is too long at half
 * as much again as appending would have filled it.
 */
public final class LeafSplitting {

  private final RankedList list;

  /** Creates the splitting of a list's leaves. */
  public LeafSplitting(RankedList list) {
    this.list = list;
  }

  /**
   * Splits the leaves that are too long now.
   *
   * @param before the index as it was read for the insertions
   * @param inserted the sort keys of the new entries
   */
  public void after(ListIndex before, List<String> inserted) {
    for (String sortKey : inserted) {
      ListNode node = before.holder(sortKey);
      if (node.counts().get(node.slot(sortKey)) + inserted.size() > maxCount()) {
        splitWhileTooLong(sortKey);
      }
    }
  }

  private void splitWhileTooLong(String inserted) {
    try {
      boolean tooLong = true;
      while (tooLong) {
        tooLong = split(inserted);
      }
    } catch (WriteConflict | Problem | TableFailure later) {
      // The insertions are written; the next one into that leaf will split it.
      return;
    }
  }

  private long maxCount() {
    return list.leafSize() + list.leafSize() / 2L;
  }

  private boolean split(String inserted) {
    ListNode node = list.index().holder(inserted);
    int slot = node.slot(inserted);
    int half = Math.toIntExact(node.counts().get(slot) / 2);
    List<Attributes> entries =
        node.counts().get(slot) > maxCount()
            ? list.from(node.separators().get(slot), half + 1)
            : List.of();
    if (entries.size() <= half) {
      return false;
    }
    list.apply(NodeSplit.of(node, slot, ListEntry.sortKey(entries.get(half)), half));
    return true;
  }
}
