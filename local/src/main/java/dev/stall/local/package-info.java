/**
 * The cloud on one machine: reads template.yaml and serves its functions, table and bucket on
 * 127.0.0.1, so that Stall can be used and tested without an account.
 */
package dev.stall.local;
