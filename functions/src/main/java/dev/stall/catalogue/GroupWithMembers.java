package dev.stall.catalogue;

import java.util.List;

/**
 * A group and its products.
 *
 * @param products in the order of their membership
 */
public record GroupWithMembers(Group group, List<Product> products) {}
