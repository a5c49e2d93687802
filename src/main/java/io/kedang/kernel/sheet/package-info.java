/** Tables that people bring: xlsx and CSV files read into rows of texts, whatever their encoding, within bounds; and cells that are safe to hand out. */
package io.kedang.kernel.sheet;
