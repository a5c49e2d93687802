/** Tests of the mark over files. */
package io.kedang.audit.internal.stamp;
