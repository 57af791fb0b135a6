package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.table.Groups;
import dev.stall.table.Members;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.List;

/**
 * {@code POST /v2/groups}: makes a group, with products if the caller names some. Scope
 * CreateProducts.
 */
public final class CreateGroup extends SellAppEndpoint {

  private final Groups groups;
  private final Products products;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public CreateGroup() {
    this(Table.production());
  }

  CreateGroup(Table table) {
    super(table, Scope.CREATE_PRODUCTS);
    this.groups = new Groups(table);
    this.products = new Products(table);
    this.members = new Members(table);
  }

  @Override
  Answer answer(Call call) {
    GroupForm.Creation form = GroupForm.readNew(call);
    int store = call.storeId().store();
    List<Reference> first = form.products().in(store);
    products.requireAll(first, form.products()::unknown);
    Group made = groups.create(store, form.group());
    GroupWithMembers group =
        first.isEmpty()
            ? new GroupWithMembers(made, List.of())
            : filled(Reference.to(made.id()), first, form.products());
    return call.contract().group(201, json -> GroupView.write(json, group));
  }

  private GroupWithMembers filled(Reference group, List<Reference> first, Resources named) {
    try {
      members.attach(group, first, named::unknown);
      return groups.withMembers(groups.get(group));
    } catch (RuntimeException fault) {
      // A product was deleted meanwhile, say: a group that was not answered is not to stay.
      throw undone(fault, () -> groups.delete(group));
    }
  }
}
