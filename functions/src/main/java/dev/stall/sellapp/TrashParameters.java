package dev.stall.sellapp;

import dev.stall.catalogue.TrashFilter;
import dev.stall.endpoint.Request;

/** Reads whether products in the trash are wanted (page "Products", the list's attributes). */
final class TrashParameters {

  private TrashParameters() {}

  /** Returns what the query asks for; anything but {@code true} and {@code 1} is a no. */
  static TrashFilter of(Request request) {
    if (says(request, "only_trashed")) {
      return TrashFilter.TRASHED;
    }
    return says(request, "with_trashed") ? TrashFilter.ALL : TrashFilter.LIVE;
  }

  private static boolean says(Request request, String name) {
    return request
        .query(name)
        .filter(sent -> sent.equals("1") || sent.equalsIgnoreCase("true"))
        .isPresent();
  }
}
