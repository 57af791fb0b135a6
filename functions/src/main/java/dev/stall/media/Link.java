package dev.stall.media;

import java.time.Instant;

/**
 * A signed link to one object for one purpose.
 *
 * @param expires the time from which on it is invalid
 */
public record Link(String url, Instant expires) {}
