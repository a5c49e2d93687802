/** Records out of the archive and into it as tables: what each field is in a cell, exports, imports. Everything passes the doors of {@code archive}. */
package io.kedang.exchange;
