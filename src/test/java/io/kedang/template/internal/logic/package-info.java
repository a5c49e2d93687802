/** Tests of expressions. */
package io.kedang.template.internal.logic;
