package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Rejection;
import dev.stall.store.MemberCandidates.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Puts products into groups and takes them out. {@link MemberList} reads who is in. */
public final class Members {

  /** The number of products that a caller may name at once. */
  public static final int MAX_AT_ONCE = 100;

  private final Storage storage;
  private final MemberWrites writes;

  /** Creates the members of a storage's groups. */
  public Members(Storage storage) {
    this.storage = storage;
    this.writes = new MemberWrites(storage);
  }

  /**
   * Puts a product at the end of a group; one that is in it stays where it is.
   *
   * @param max the number of products that the group may have
   * @throws Problem.NotFound when the group or the product does not exist
   * @throws Problem.Rejected when the group is full
   */
  public void add(Id group, Id product, int max) {
    storage
        .retry()
        .run(
            () -> {
              MemberCandidates read = readOne(group, product);
              List<Candidate> joining = read.outside();
              if (!joining.isEmpty() && read.group().members() >= max) {
                throw new Problem.Rejected(
                    new Rejection.LimitReached(Rejection.Limit.PRODUCTS_OF_GROUP, max));
              }
              join(read, joining);
              return read;
            });
  }

  /**
   * Takes a product out of a group.
   *
   * @throws Problem.NotFound when the group or the product does not exist, or it is not in there
   */
  public void remove(Id group, Id product) {
    storage
        .retry()
        .run(
            () -> {
              MemberCandidates read = readOne(group, product);
              if (read.inside().isEmpty()) {
                throw new Problem.NotFound("product in the group");
              }
              leave(read, read.inside());
              return read;
            });
  }

  private MemberCandidates readOne(Id group, Id product) {
    MemberCandidates read = read(Reference.to(group), List.of(Reference.to(product)));
    if (!read.missing().isEmpty()) {
      throw new Problem.NotFound("product");
    }
    return read;
  }

  /**
   * Puts products at the end of a group in that order; those that are in it stay where they are.
   * More products than one transaction takes join in several steps, each of which is exact.
   *
   * @param products at most {@value #MAX_AT_ONCE}
   * @return the numbers of those that joined
   * @throws Problem.NotFound when the group does not exist
   * @throws Problem.Missing when some products do not exist; then none joins
   */
  public List<Integer> attach(Reference group, List<Reference> products) {
    List<Integer> attached = new ArrayList<>();
    List<Integer> joined;
    do {
      joined = storage.retry().run(() -> attachSome(group, products, attached.isEmpty()));
      attached.addAll(joined);
    } while (joined.size() == MemberWrites.MAX_JOINING);
    return attached;
  }

  private List<Integer> attachSome(Reference group, List<Reference> products, boolean first) {
    MemberCandidates read = read(group, products);
    if (first && !read.missing().isEmpty()) {
      throw new Problem.Missing(read.missing());
    }
    List<Candidate> joining = first(read.outside(), MemberWrites.MAX_JOINING);
    join(read, joining);
    return numbers(joining);
  }

  /**
   * Takes products out of a group; those that are not in it, or do not exist, are passed over. More
   * products than one transaction takes leave in several steps, each of which is exact.
   *
   * @param products at most {@value #MAX_AT_ONCE}
   * @return the numbers of those that left
   * @throws Problem.NotFound when the group does not exist
   */
  public List<Integer> detach(Reference group, List<Reference> products) {
    List<Integer> detached = new ArrayList<>();
    List<Integer> left;
    do {
      left = storage.retry().run(() -> detachSome(group, products));
      detached.addAll(left);
    } while (left.size() == MemberWrites.MAX_LEAVING);
    return detached;
  }

  private List<Integer> detachSome(Reference group, List<Reference> products) {
    MemberCandidates read = read(group, products);
    List<Candidate> leaving = first(read.inside(), MemberWrites.MAX_LEAVING);
    leave(read, leaving);
    return numbers(leaving);
  }

  private MemberCandidates read(Reference group, List<Reference> products) {
    return MemberCandidates.read(storage.table(), group, products);
  }

  private void join(MemberCandidates read, List<Candidate> joining) {
    if (!joining.isEmpty()) {
      storage.table().transact(writes.joining(read, joining));
    }
  }

  private void leave(MemberCandidates read, List<Candidate> leaving) {
    if (!leaving.isEmpty()) {
      storage.table().transact(writes.leaving(read, leaving));
    }
  }

  private static List<Candidate> first(List<Candidate> all, int max) {
    return all.subList(0, Math.min(max, all.size()));
  }

  private static List<Integer> numbers(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.product().orElseThrow().id().number())
        .toList();
  }
}
