/** Files with a mark over them. What people hand in is opened by a process of its own, which may end without harm. */
package io.kedang.audit.internal.stamp;
