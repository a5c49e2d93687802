/** A spreadsheet becomes the proposal of a template: its headers and values say which fields there are. */
package io.kedang.template.internal.propose;
