/**
 * SellApp's API, version 2, one class per route, and the JSON of its pages "Products" and "Groups":
 * as they are documented, and as the official SDKs need it ({@link dev.stall.sellapp.Contract}).
 */
package dev.stall.sellapp;
