/** Tests of {@code io.kedang.audit.internal.search}. */
package io.kedang.audit.internal.search;
