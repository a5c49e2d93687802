/** Tests of how reads are collected. */
package io.kedang.audit.internal;
