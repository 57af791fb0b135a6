package dev.stall.sellapp;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.json.JsonWriter;
import dev.stall.media.Links;
import java.util.function.Supplier;

/** A product as a member of a group (page "Groups", products within a group). */
final class MemberView {

  private final ProductFields fields;

  MemberView(Supplier<Links> links) {
    this.fields = new ProductFields(links);
  }

  /** Writes a member as a list shows it: with its price. */
  void writeListed(JsonWriter json, Group group, Member member, Call call) {
    json.object(
        () -> {
          writeFields(json, group.id().number(), member, call);
          price(json, member.product(), call);
        });
  }

  /** Writes a member that was asked for by its id, which SellApp shows without its price. */
  void write(JsonWriter json, Reference group, Member member, Call call) {
    json.object(() -> writeFields(json, group.number(), member, call));
  }

  private void writeFields(JsonWriter json, int group, Member member, Call call) {
    Product product = member.product();
    fields.writeFirst(json, product, call);
    call.contract().questionsInGroup(json, product.questions());
    json.object(
        "warranty", () -> json.field("text", "").nothing("time").field("preferredUnit", "MINUTES"));
    fields.writeLast(json, product, call);
    json.object(
        "pivot",
        () ->
            json.field("group_id", group)
                .field("listing_id", product.id().number())
                .field("order", member.position()));
  }

  private static void price(JsonWriter json, Product product, Call call) {
    json.name("default_price");
    call.contract()
        .price(product.details().price())
        .ifPresentOrElse(
            amount -> Prices.write(json, amount, Prices.currency(product, call)), json::nothing);
  }
}
