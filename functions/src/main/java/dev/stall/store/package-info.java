/**
 * The operations on stores, products, groups, members, variants, items, reviews, sales, uploads and
 * API keys. Each reads what it needs, decides, and writes on the condition that what it read has
 * not changed.
 *
 * <p>{@code Products} and {@code Groups} find and create; a {@code …List} reads pages, a {@code
 * …Revision} changes, a {@code …Deletion} deletes. Rules that an operation cannot fulfil are thrown
 * as problems that name no field: what a field is called is known to each API alone.
 */
package dev.stall.store;
