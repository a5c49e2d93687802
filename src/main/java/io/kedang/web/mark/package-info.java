/** The watermark over pages: its style sheet and picture, made for each person, and the page on which it is set. */
package io.kedang.web.mark;
