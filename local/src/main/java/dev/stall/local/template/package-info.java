/**
 * The declarations of template.yaml, read as CloudFormation and SAM read it: functions with their
 * routes and triggers, tables, buckets and CORS rules.
 */
package dev.stall.local.template;
