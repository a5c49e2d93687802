/** Changing templates under records. */
package io.kedang.archive.internal.versions;
