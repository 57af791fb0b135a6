package dev.stall.media;

import java.time.Instant;

/**
 * A signed link, which opens one object for one purpose.
 *
 * @param expires when it opens nothing any more
 */
public record Link(String url, Instant expires) {}
