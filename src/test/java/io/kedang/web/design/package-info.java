/** Tests of the designer and of the pages around it. */
package io.kedang.web.design;
