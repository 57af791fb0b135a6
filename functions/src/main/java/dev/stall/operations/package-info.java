/**
 * Functions that are invoked rather than called over HTTP: what runs a Stall rather than a store.
 * Each takes a JSON object and answers one; bad input is a function error that says what to change.
 */
package dev.stall.operations;
