package io.kedang.audit.internal.chain;

/**
 * Where a company's chain ends.
 *
 * @param seq     of the last entry; 0 before the first
 * @param through everything that older transactions wrote is in the chain
 * @param elsewhere whether the entries not yet chained came with a restore into another cluster, whose transactions are counted anew
 */
record ChainTail(long seq, byte[] hash, String through, String now, boolean elsewhere) {
}
