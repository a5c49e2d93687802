/** Cells, columns and files of exports and imports. */
package io.kedang.exchange.internal;
