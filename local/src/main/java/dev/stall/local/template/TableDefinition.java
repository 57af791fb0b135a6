package dev.stall.local.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table as the template defines it, under its logical name, and the request that creates it. */
public record TableDefinition(
    String logicalName, CreateTableRequest creation, Optional<String> expiryAttribute) {

  /** The name that the table really has. */
  public String name() {
    return creation.tableName();
  }
}
