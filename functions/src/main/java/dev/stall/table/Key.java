package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item is in the table. */
record Key(String partition, String sort) {

  static final String PARTITION = "PK";
  static final String SORT = "SK";

  /** The sort key of the item that a partition is about; in a list it comes behind all others. */
  static final String HEAD = "~";

  /** What follows the id of a product of which only the items were cleared. */
  static final String CLEARED = "/items";

  static final String LEFTOVERS = "leftovers";

  /** What the sort keys of a product's variants begin with. */
  static final String VARIANT = "variant/";

  /** Behind the sort keys of a product's variants. */
  static final String AFTER_VARIANTS = "variant0";

  private static final HexFormat HEX = HexFormat.of();

  static Key head(String partition) {
    return new Key(partition, HEAD);
  }

  static Key storeNumbers() {
    return head("stall");
  }

  static Key slug(String slug) {
    return head("slug/" + slug);
  }

  static Key apiKey(String hash) {
    return head("key/" + hash);
  }

  static Key store(int store) {
    return head(Integer.toString(store));
  }

  static Key moves(int store) {
    return new Key(Integer.toString(store), "moves");
  }

  static String productList(int store) {
    return store + "/products";
  }

  static String groupList(int store) {
    return store + "/groups";
  }

  static Key product(int store, int number) {
    return head(store + "/p/" + number);
  }

  static Key product(Id product) {
    return product(product.store(), product.number());
  }

  static Key productSlug(int store, String slug) {
    return new Key(store + "/slugs", slug);
  }

  static Key variant(Key product, int variant) {
    return new Key(product.partition(), VARIANT + HEX.toHexDigits(variant));
  }

  static Key memberships(int store, int number) {
    return new Key(store + "/p/" + number, "groups");
  }

  static String itemList(Id product) {
    return product.store() + "/p/" + product.number() + "/items";
  }

  static String saleList(Id product) {
    return product.store() + "/p/" + product.number() + "/sales";
  }

  static Key sale(Id product, String order) {
    return new Key(saleList(product), order);
  }

  static String reviewList(Id product) {
    return product.store() + "/p/" + product.number() + "/reviews";
  }

  static Key upload(Id upload) {
    return new Key(upload.store() + "/p/" + upload.number(), "upload/" + upload);
  }

  static Key product(Reference product) {
    return product(product.store(), product.number());
  }

  static Key group(Reference group) {
    return group(group.store(), group.number());
  }

  static Key group(int store, int number) {
    return head(store + "/g/" + number);
  }

  static Key group(Id group) {
    return group(group.store(), group.number());
  }

  /** Where it is kept that a product's items were cleared and are still to be removed. */
  static Key clearedItems(Id product) {
    return new Key(LEFTOVERS, product + CLEARED);
  }

  /** Where it is kept that something was deleted whose leftovers are still to be removed. */
  static Key leftovers(Id deleted) {
    return new Key(LEFTOVERS, deleted.toString());
  }

  static Key of(Map<String, AttributeValue> item) {
    return new Key(item.get(PARTITION).s(), item.get(SORT).s());
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PARTITION, Values.text(partition), SORT, Values.text(sort));
  }
}
