/** Keys against files, tokens and databases that are real. */
package io.kedang.crypto;
