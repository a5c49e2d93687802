/** Tests of the parts of sign-up, and of what interruptions leave. */
package io.kedang.platform.internal;
