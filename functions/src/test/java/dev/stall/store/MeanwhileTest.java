package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.Memberships;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What happens between the calls of an access, or to the answer of one. */
final class MeanwhileTest {

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();
  private final List<Id> ids = Bulk.products(storage, store, 5, 10);

  /** A storage before whose n-th call something else happens. */
  private static Storage before(int call, Runnable event) {
    return Meter.metered(
        new ExecutionInterceptor() {
          private int calls;

          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes ignored) {
            if (++calls == call) {
              event.run();
            }
          }
        });
  }

  private void trash(int place) {
    new ProductDeletion(storage).trash(Reference.to(ids.get(place)), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPageNeverShowsWhatIsPutIntoTheTrashWhileItIsRead(int call) {
    trash(4);
    Storage reading = before(call, () -> trash(2));

    List<Product> page =
        new ProductList(reading).page(store, TrashFilter.LIVE, new PageRequest(1, 4)).entries();

    assertThat(page).allMatch(product -> product.deleted().isEmpty());
    assertThat(page).extracting(Product::id).doesNotContain(ids.get(2)).contains(ids.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aGroupNeverShowsWhatIsPutIntoTheTrashWhileItIsRead(int call) {
    Id group = new Groups(storage).create(store, Bulk.group("Some")).id();
    for (Id id : ids) {
      new Members(storage).add(group, id, 500);
    }
    GroupsWithMembers reading = new GroupsWithMembers(before(call, () -> trash(2)));

    List<Product> members = reading.get(group).products();

    assertThat(members).extracting(Product::id).doesNotContain(ids.get(2)).hasSize(4);
  }

  @Test
  void aChangeWhoseAnswerWasLostIsNotTakenForSomebodyElses() {
    Reference reference = Reference.to(ids.get(0));
    Instant seen = new Products(storage).get(reference).updated();
    ProductRevision losing = new ProductRevision(losingTheAnswerOfAnUpdate());

    ProductRevision.Revised revised =
        losing.revise(
            reference,
            product -> {
              assertThat(product.updated()).as("expected by the caller").isEqualTo(seen);
              return Optional.of(List.of(new ProductChange.Name("Changed")));
            });

    assertThat(revised.before().updated()).isEqualTo(seen);
    assertThat(revised.after().details().name()).isEqualTo("Changed");
  }

  /** The SDK asks again when an answer does not come, and then its own write is in the way. */
  private static Storage losingTheAnswerOfAnUpdate() {
    return Meter.metered(
        new ExecutionInterceptor() {
          private boolean lost;

          @Override
          public void afterExecution(Context.AfterExecution context, ExecutionAttributes ignored) {
            if (!lost && context.request() instanceof UpdateItemRequest) {
              lost = true;
              throw ConditionalCheckFailedException.builder().message("asked again").build();
            }
          }
        });
  }

  @Test
  void aProductIsInAThousandGroupsAtMost() {
    Key key = Memberships.key(store, ids.get(0).number());
    Id group = new Groups(storage).create(store, Bulk.group("One more")).id();
    Map<String, Value> places = new HashMap<>();
    Map<String, Value> names = new HashMap<>();
    for (int other = 1001; other <= 2000; other++) {
      places.put(Integer.toString(other), Value.text("0".repeat(27)));
      names.put(Integer.toString(other), Value.text(group.toString()));
    }
    Attributes memberships =
        new AttributesBuilder()
            .with("groups", Value.map(places))
            .with("ids", Value.map(names))
            .build();
    storage.table().transact(List.of(Write.put(key, memberships)));

    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> new Members(storage).add(group, ids.get(0), 500))
        .withMessage("A product is in at most 1000 groups.");
  }
}
