/** Letters on paper and in pictures: the fonts that this machine has, and writing with them. */
package io.kedang.kernel.print;
