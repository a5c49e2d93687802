/** How keys behave. */
package io.kedang.crypto.internal;
