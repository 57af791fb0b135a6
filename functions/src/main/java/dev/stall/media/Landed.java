package dev.stall.media;

/**
 * An object that an upload sent.
 *
 * @param size in bytes
 * @param version changes when something else is sent to the same place
 */
public record Landed(ObjectKey key, long size, String version) {}
