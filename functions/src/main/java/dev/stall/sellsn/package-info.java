/**
 * SellSN's product and group API: one class per route, and that API's JSON. Each endpoint's first
 * line names its route; the views ({@code …View}) write the objects of the API's pages.
 */
package dev.stall.sellsn;
