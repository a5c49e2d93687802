/** Tests of how records are normalized, stored, listed and cached. */
package io.kedang.archive.internal;
