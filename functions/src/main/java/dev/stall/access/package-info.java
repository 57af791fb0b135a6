/** API keys and scopes: who may do what. */
package dev.stall.access;
