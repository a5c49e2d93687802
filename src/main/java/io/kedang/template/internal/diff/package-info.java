/** Comparing two versions of a template. */
package io.kedang.template.internal.diff;
