package dev.stall.catalogue;

/**
 * An image of a product.
 *
 * @param name Stall's own, unique among all images
 * @param contentType what its first bytes say that it is
 * @param size in bytes
 */
public record Image(String name, String contentType, long size) {}
