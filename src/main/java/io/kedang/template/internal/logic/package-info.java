/**
 * Expressions of templates: the Common Expression Language (<a href="https://cel.dev">CEL</a>) with one type of numbers, exact decimals, and the names of
 * the template's fields. Parsed and checked once a version, evaluated for each record, bounded in length, depth and work.
 */
package io.kedang.template.internal.logic;
