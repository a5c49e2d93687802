/** Customers' records: taken in by one door, listed, changed with their history kept, and their hot profiles cached. */
package io.kedang.archive;
