/** The watermark over pages: its style sheet and picture, made for each person, the page on which it is set, and the one on which a file is stamped. */
package io.kedang.web.mark;
