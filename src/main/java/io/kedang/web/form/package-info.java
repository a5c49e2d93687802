/** Forms of records: from a template and values to inputs, and from what a browser posts back to JSON for the intake. */
package io.kedang.web.form;
