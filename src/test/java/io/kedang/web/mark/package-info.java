/** Tests of the watermark. */
package io.kedang.web.mark;
