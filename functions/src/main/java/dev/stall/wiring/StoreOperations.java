package dev.stall.wiring;

import dev.stall.store.ApiKeys;
import dev.stall.store.CleanupQueue;
import dev.stall.store.Fees;
import dev.stall.store.GroupDeletion;
import dev.stall.store.GroupRevision;
import dev.stall.store.GroupedProducts;
import dev.stall.store.Groups;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.ItemRemoval;
import dev.stall.store.Items;
import dev.stall.store.MemberList;
import dev.stall.store.MemberReplacement;
import dev.stall.store.Members;
import dev.stall.store.Ordering;
import dev.stall.store.ProductDeletion;
import dev.stall.store.ProductList;
import dev.stall.store.ProductRevision;
import dev.stall.store.Products;
import dev.stall.store.Reviews;
import dev.stall.store.Sales;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import dev.stall.store.Uploads;
import dev.stall.store.VariantRevision;
import dev.stall.store.Variants;

/** The operations of a storage. */
public interface StoreOperations {

  /** Returns the storage. */
  Storage storage();

  /** Returns the API keys. */
  default ApiKeys apiKeys() {
    return new ApiKeys(storage());
  }

  /** Returns the cleanup queue. */
  default CleanupQueue cleanupQueue() {
    return new CleanupQueue(storage());
  }

  /** Returns the fees of products. */
  default Fees fees() {
    return new Fees(storage());
  }

  /** Returns the deletion of groups. */
  default GroupDeletion groupDeletion() {
    return new GroupDeletion(storage());
  }

  /** Returns the revision of groups. */
  default GroupRevision groupRevision() {
    return new GroupRevision(storage());
  }

  /** Returns the products with their groups. */
  default GroupedProducts groupedProducts() {
    return new GroupedProducts(storage());
  }

  /** Returns the groups. */
  default Groups groups() {
    return new Groups(storage());
  }

  /** Returns the groups with their products. */
  default GroupsWithMembers groupsWithMembers() {
    return new GroupsWithMembers(storage());
  }

  /** Returns the removal of items. */
  default ItemRemoval itemRemoval() {
    return new ItemRemoval(storage());
  }

  /** Returns the items. */
  default Items items() {
    return new Items(storage());
  }

  /** Returns the lists of members. */
  default MemberList memberList() {
    return new MemberList(storage());
  }

  /** Returns the replacement of members. */
  default MemberReplacement memberReplacement() {
    return new MemberReplacement(storage());
  }

  /** Returns the members of groups. */
  default Members members() {
    return new Members(storage());
  }

  /** Returns the ordering of products and groups. */
  default Ordering ordering() {
    return new Ordering(storage());
  }

  /** Returns the deletion of products. */
  default ProductDeletion productDeletion() {
    return new ProductDeletion(storage());
  }

  /** Returns the lists of products. */
  default ProductList productList() {
    return new ProductList(storage());
  }

  /** Returns the revision of products. */
  default ProductRevision productRevision() {
    return new ProductRevision(storage());
  }

  /** Returns the products. */
  default Products products() {
    return new Products(storage());
  }

  /** Returns the reviews. */
  default Reviews reviews() {
    return new Reviews(storage());
  }

  /** Returns the sales. */
  default Sales sales() {
    return new Sales(storage());
  }

  /** Returns the stores. */
  default Stores stores() {
    return new Stores(storage());
  }

  /** Returns the uploads. */
  default Uploads uploads() {
    return new Uploads(storage());
  }

  /** Returns the revision of variants. */
  default VariantRevision variantRevision() {
    return new VariantRevision(storage());
  }

  /** Returns the variants. */
  default Variants variants() {
    return new Variants(storage());
  }
}
