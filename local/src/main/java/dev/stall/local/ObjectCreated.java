package dev.stall.local;

import java.time.Instant;

/**
 * An object came into a bucket.
 *
 * @param how what S3 calls the way it came: Put, Copy or CompleteMultipartUpload
 */
record ObjectCreated(
    String how, String bucket, String key, long size, String entityTag, Instant time) {}
