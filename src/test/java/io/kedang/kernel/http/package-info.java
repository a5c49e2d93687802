/** The limits of what is read, each by itself. */
package io.kedang.kernel.http;
