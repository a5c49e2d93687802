/** Searching the journal, a bounded part at a time. */
package io.kedang.audit.internal.search;
