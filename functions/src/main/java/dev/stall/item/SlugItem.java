package dev.stall.item;

import dev.stall.dynamo.Key;

/** The item that reserves a slug for one product. */
public final class SlugItem {

  /** The attribute of a plain slug with the number to try first where it is taken. */
  public static final String NEXT = "next";

  private SlugItem() {}

  /** Returns the key of a slug's item. */
  public static Key key(int store, String slug) {
    return new Key(store + "/slugs", slug);
  }
}
