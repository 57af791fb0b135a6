package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ProductItem;
import java.math.BigDecimal;

/** The percentages that payment methods add to the prices of products. */
public final class Fees {

  /** The number of payment methods for which a product may have a fee. */
  public static final int MAX = 50;

  private final Storage storage;
  private final Products products;

  /** Creates the fees of a storage's products. */
  public Fees(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /**
   * Sets the fee of a payment method.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   * @throws Problem.Rejected when the product has {@value #MAX} fees already
   */
  public void set(Id product, String paymentMethod, BigDecimal percentage) {
    ItemUpdate update =
        ProductItem.changed(product, storage.now())
            .set(path(paymentMethod), Value.number(percentage))
            .requireRoom(ProductItem.FEES, paymentMethod, MAX);
    storage
        .retry()
        .run(
            () -> {
              try {
                return storage.table().update(update);
              } catch (WriteConflict.ConditionFailed failed) {
                products.get(product);
                throw new Problem.Rejected(
                    new Rejection.LimitReached(Rejection.Limit.FEES_OF_PRODUCT, MAX));
              }
            });
  }

  /**
   * Removes the fee of a payment method, if it has one.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public void remove(Id product, String paymentMethod) {
    ItemUpdate update = ProductItem.changed(product, storage.now()).remove(path(paymentMethod));
    storage
        .retry()
        .run(
            () -> {
              try {
                return storage.table().update(update);
              } catch (WriteConflict.ConditionFailed gone) {
                throw new Problem.NotFound("product");
              }
            });
  }

  private static String path(String paymentMethod) {
    return ProductItem.FEES + "." + paymentMethod;
  }
}
