package dev.stall.local.template;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Reads a table's properties into the call that creates it. */
final class TableReader {
  private TableReader() {}

  static TableDefinition read(String logicalName, String name, TemplateNode properties) {
    CreateTableRequest.Builder creation =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keySchema(properties))
            .attributeDefinitions(
                properties.at("AttributeDefinitions").items().stream()
                    .map(TableReader::attribute)
                    .toList());
    properties
        .find("GlobalSecondaryIndexes")
        .ifPresent(
            indexes ->
                creation.globalSecondaryIndexes(
                    indexes.items().stream().map(TableReader::index).toList()));
    properties
        .find("StreamSpecification")
        .ifPresent(stream -> creation.streamSpecification(stream(stream)));
    return new TableDefinition(logicalName, creation.build(), expiryAttribute(properties));
  }

  private static List<KeySchemaElement> keySchema(TemplateNode tree) {
    return tree.at("KeySchema").items().stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.at("AttributeName").text())
                    .keyType(key.at("KeyType").text())
                    .build())
        .toList();
  }

  private static AttributeDefinition attribute(TemplateNode attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.at("AttributeName").text())
        .attributeType(attribute.at("AttributeType").text())
        .build();
  }

  private static GlobalSecondaryIndex index(TemplateNode index) {
    TemplateNode projection = index.at("Projection");
    Projection.Builder projected =
        Projection.builder().projectionType(projection.at("ProjectionType").text());
    projection
        .find("NonKeyAttributes")
        .ifPresent(names -> projected.nonKeyAttributes(names.texts()));
    return GlobalSecondaryIndex.builder()
        .indexName(index.at("IndexName").text())
        .keySchema(keySchema(index))
        .projection(projected.build())
        .build();
  }

  private static StreamSpecification stream(TemplateNode stream) {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(stream.at("StreamViewType").text())
        .build();
  }

  private static Optional<String> expiryAttribute(TemplateNode properties) {
    return properties
        .find("TimeToLiveSpecification")
        .filter(expiry -> expiry.at("Enabled").text().equals("true"))
        .map(expiry -> expiry.at("AttributeName").text());
  }
}
