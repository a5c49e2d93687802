/** Normalization, statements, the cache and the REST resources of records. */
package io.kedang.archive.internal;
