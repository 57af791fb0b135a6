/**
 * One DynamoDB table: strong reads, conditional writes, transactions, retries. It knows nothing of
 * what is kept in it.
 */
package dev.stall.dynamo;
