package dev.stall.ranked;

import dev.stall.dynamo.Write;

/**
 * The writes that changes of a list add to a transaction in the worst case, which is a list that
 * has every entry in a node of its own; and how many changes fit one transaction.
 */
public final class WriteBudget {

  /** The writes of any change of a list: its head. */
  public static final int HEAD = 1;

  /** The writes of an insertion: the entry, and the node that counts it. */
  public static final int INSERTION = 2;

  /**
   * The writes of a removal: the entry, the node that counted it, and the node before, which takes
   * over the range of a node that is empty.
   */
  public static final int REMOVAL = 3;

  /** The writes of appending besides the entries: the node at the end of the list. */
  public static final int LAST_NODE = 1;

  private WriteBudget() {}

  /**
   * Returns how many steps fit one transaction.
   *
   * @param writesOfStep the writes of each of them
   * @param others the writes of the transaction that are none of a step
   */
  public static int steps(int writesOfStep, int others) {
    return (Write.MAX_IN_TRANSACTION - others) / writesOfStep;
  }

  /**
   * Returns how many entries can be appended in one transaction, when each of them may begin a
   * leaf.
   *
   * @param writesOfEntry the writes that each of them takes, itself included
   * @param others the writes of the transaction that are not of the list
   */
  public static int appended(int writesOfEntry, int others) {
    int left = Write.MAX_IN_TRANSACTION - HEAD - LAST_NODE - others;
    // Of every so many entries that begin a leaf, the first begins a node.
    return left * ListNode.MAX_LEAVES / (ListNode.MAX_LEAVES * writesOfEntry + 1);
  }
}
