/** Files: kept sealed, under addresses that follow from what is in them. */
package io.kedang.document;
