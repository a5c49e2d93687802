/** The watermark's policy, and what is reported about it. */
package io.kedang.audit.internal.mark;
