/** The page on which people bring records in a file: what is in it, what would happen, what happened. */
package io.kedang.web.bring;
