package dev.stall.local.template;

import java.util.List;

/**
 * A function that is called for objects in a bucket.
 *
 * @param bucket the bucket's real name
 * @param events such as {@code s3:ObjectCreated:*}
 * @param prefix what the keys begin with, empty for any
 * @param suffix what the keys end with, empty for any
 */
public record BucketTrigger(
    String function, String bucket, List<String> events, String prefix, String suffix) {}
