package dev.stall.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A function as the template defines it, under its logical name. */
public record FunctionDefinition(
    String name,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memoryMegabytes,
    List<Route> routes,
    List<BucketTrigger> bucketTriggers) {}
