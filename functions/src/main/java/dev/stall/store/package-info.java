/**
 * What can be done with stores, products, groups, members, variants, items, reviews, sales, uploads
 * and keys: each operation reads what it needs, decides, and writes under the condition that it is
 * still so.
 */
package dev.stall.store;
