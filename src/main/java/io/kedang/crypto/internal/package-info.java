/** How keys are kept, found and used. */
package io.kedang.crypto.internal;
