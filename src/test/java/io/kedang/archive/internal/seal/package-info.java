/** Sealing and opening with real keys. */
package io.kedang.archive.internal.seal;
