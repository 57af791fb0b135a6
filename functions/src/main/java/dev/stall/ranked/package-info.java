/**
 * A list in a partition of the table that knows how many entries it has and finds the n-th of them
 * at the same price at any depth. It knows nothing of what its entries mean. {@link
 * dev.stall.ranked.RankedList} draws it.
 */
package dev.stall.ranked;
