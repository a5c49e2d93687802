/** Tests of who may do and see what. */
package io.kedang.access;
