/** Tests of the chain. */
package io.kedang.audit.internal.chain;
