package dev.stall.local.template;

import java.util.List;

/** A bucket as the template defines it, under its logical name, and the name it really has. */
public record BucketDefinition(String logicalName, String name, List<BucketCors> cors) {}
