package dev.stall.dynamo;

import dev.stall.catalogue.Problem;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Translates the errors of DynamoDB's calls: a write conflict, too much at once, or a failure. */
final class DynamoDbErrors {

  private DynamoDbErrors() {}

  /**
   * Makes a call.
   *
   * @throws WriteConflict.ConditionFailed when the condition of a single write does not hold
   * @throws WriteConflict when a condition of a transaction does not hold, or another transaction
   *     is in the way
   * @throws Problem.Busy when the table serves no more for now
   * @throws TableFailure when anything else is wrong
   */
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException failed) {
      throw new WriteConflict.ConditionFailed(failed);
    } catch (TransactionConflictException conflict) {
      throw new WriteConflict.Overtaken(conflict);
    } catch (TransactionCanceledException cancelled) {
      throw cause(cancelled);
    } catch (TransactionInProgressException underway) {
      throw underway;
    } catch (DynamoDbException failed) {
      throw failed.isThrottlingException() ? new Problem.Busy() : new TableFailure(failed);
    } catch (SdkException failed) {
      throw new TableFailure(failed);
    }
  }

  private static RuntimeException cause(TransactionCanceledException cancelled) {
    for (CancellationReason reason : cancelled.cancellationReasons()) {
      switch (reason.code()) {
        case "None", "ConditionalCheckFailed", "TransactionConflict" -> {}
        case "ThrottlingError", "ProvisionedThroughputExceeded" -> {
          return new Problem.Busy();
        }
        default -> {
          return new TableFailure(cancelled);
        }
      }
    }
    return new WriteConflict.Overtaken(cancelled);
  }
}
