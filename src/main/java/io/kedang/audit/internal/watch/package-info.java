/** Patterns in the journal that somebody should look at, and how long it is kept. */
package io.kedang.audit.internal.watch;
