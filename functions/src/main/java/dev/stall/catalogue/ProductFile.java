package dev.stall.catalogue;

import java.time.Instant;

/**
 * The file of a product that its buyer gets.
 *
 * @param created when it was added, to the microsecond
 * @param friendlyName under which it is saved
 * @param contentType what the seller said that it is; nothing is ever rendered as that
 * @param size in bytes
 */
public record ProductFile(
    Id id, Instant created, String friendlyName, String contentType, long size) {}
