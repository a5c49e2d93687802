/** Entries of the journal made into a chain, after they were written: numbers, hashes, checkpoints, and looking whether all of it still holds. */
package io.kedang.audit.internal.chain;
