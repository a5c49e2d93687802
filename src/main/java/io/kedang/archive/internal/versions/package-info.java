/** Templates change under records: impact, remedies, and the work in the background that brings records and indexes to a new version. */
package io.kedang.archive.internal.versions;
