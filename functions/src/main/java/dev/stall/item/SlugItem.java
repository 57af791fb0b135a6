package dev.stall.item;

import dev.stall.dynamo.Key;

/** The item of a product's slug that is taken. */
public final class SlugItem {

  /** The attribute of a plain slug that says which number to try after it. */
  public static final String NEXT = "next";

  private SlugItem() {}

  /** Returns the key of a slug's item. */
  public static Key key(int store, String slug) {
    return new Key(store + "/slugs", slug);
  }
}
