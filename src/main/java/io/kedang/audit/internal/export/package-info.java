/** The journal as files. */
package io.kedang.audit.internal.export;
