/** Statements of the journal, and the batching of reads. */
package io.kedang.audit.internal;
