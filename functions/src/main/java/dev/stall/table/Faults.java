package dev.stall.table;

import dev.stall.catalogue.Refusal;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Tells what a refused call of DynamoDB means here: a lost race, too much at once, or a fault. */
final class Faults {

  private Faults() {}

  /**
   * Makes a call.
   *
   * @throws LostRace.ConditionFailed when the condition of a single write does not hold
   * @throws LostRace when one of a transaction's does not, or another transaction is in the way
   * @throws Refusal.Busy when the table serves no more for now
   */
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException failed) {
      throw new LostRace.ConditionFailed(failed);
    } catch (TransactionConflictException race) {
      throw new LostRace(race);
    } catch (TransactionCanceledException cancelled) {
      throw cause(cancelled);
    } catch (DynamoDbException failed) {
      throw failed.isThrottlingException() ? new Refusal.Busy() : failed;
    }
  }

  private static RuntimeException cause(TransactionCanceledException cancelled) {
    for (CancellationReason reason : cancelled.cancellationReasons()) {
      switch (reason.code()) {
        case "None", "ConditionalCheckFailed", "TransactionConflict" -> {}
        case "ThrottlingError", "ProvisionedThroughputExceeded" -> {
          return new Refusal.Busy();
        }
        default -> {
          return cancelled;
        }
      }
    }
    return new LostRace(cancelled);
  }
}
