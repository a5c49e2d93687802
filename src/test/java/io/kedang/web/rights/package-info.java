/** Tests of the pages of rights. */
package io.kedang.web.rights;
