/**
 * The cloud on one machine, which reads template.yaml and serves its functions, table and bucket on
 * 127.0.0.1, so that Stall can be used and tested without an account.
 *
 * <p>Its packages use only those further down: this one starts everything; {@code demo} plays with
 * it; {@code gateway} and {@code event} call functions for requests and for objects in buckets;
 * {@code lambda} runs functions; {@code backend} has the table and the bucket; {@code template}
 * reads what all of them are told; {@code startup} has options, folders and reasons not to start.
 */
package dev.stall.local;
