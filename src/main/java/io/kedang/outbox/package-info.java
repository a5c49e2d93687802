/** The door for every effect outside the transaction: written down with the change that it belongs to, delivered at least once, known to the far end by its id. */
package io.kedang.outbox;
