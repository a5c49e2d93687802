/** Turns stored values into what a reader of one language sees. */
package io.kedang.web.show;
