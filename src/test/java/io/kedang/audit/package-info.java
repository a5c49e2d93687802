/** Tests of what is remembered. */
package io.kedang.audit;
