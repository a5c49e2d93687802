/** What the templates see: immutable records of plain text and links, already localized and already past the field gate. */
package io.kedang.web.view;
