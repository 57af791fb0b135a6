/**
 * SellGate's group API, version 1, and the products that it is about: one class per route, and that
 * API's JSON. Each endpoint's first line names its route; the views ({@code …View}) write the
 * objects of the API's pages, and {@code Envelope} what they come in.
 */
package dev.stall.sellgate;
