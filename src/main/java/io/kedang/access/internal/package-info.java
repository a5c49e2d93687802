/** Members' rows, and finding the actor behind a verified token. */
package io.kedang.access.internal;
