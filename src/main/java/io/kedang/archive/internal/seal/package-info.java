/** Values that lie encrypted: sealed where records are written, opened where they are read, found by tokens in between. */
package io.kedang.archive.internal.seal;
