package dev.stall.local.backend;

import java.time.Instant;

/**
 * The creation of an object in a bucket.
 *
 * @param how S3's word for the way it was created: Put, Copy or CompleteMultipartUpload
 */
public record ObjectCreated(
    String how, String bucket, String key, long size, String entityTag, Instant time) {}
