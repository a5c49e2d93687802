/** Tests of the journal's pages. */
package io.kedang.web.journal;
