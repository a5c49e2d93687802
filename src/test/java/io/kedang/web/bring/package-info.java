/** Tests of the page for imports. */
package io.kedang.web.bring;
