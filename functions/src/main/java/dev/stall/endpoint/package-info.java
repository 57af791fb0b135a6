/**
 * The base of every endpoint: event in, response out, problems, keys, paging.
 *
 * <p>A request's journey is a straight line: {@link dev.stall.endpoint.Endpoint} reads the event,
 * its API checks the key, the endpoint's one method calls one operation of the catalogue and names
 * the view that writes the answer, and {@code Endpoint} packs it, errors included.
 */
package dev.stall.endpoint;
