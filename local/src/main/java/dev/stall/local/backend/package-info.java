/** The DynamoDB and the S3 that the cloud works on, and what a template needs to exist there. */
package dev.stall.local.backend;
