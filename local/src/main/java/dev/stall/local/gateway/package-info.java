/** The HTTP API and Lambda's Invoke API, served on 127.0.0.1. */
package dev.stall.local.gateway;
