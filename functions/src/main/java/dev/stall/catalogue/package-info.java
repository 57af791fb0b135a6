/**
 * The things that a store sells: records and rules. This package leans on nothing but the JDK: no
 * AWS, no JSON, no HTTP.
 */
package dev.stall.catalogue;
