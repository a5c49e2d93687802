/** Tests of what the pages do without a server: texts, templates, forms, addresses, headers. */
package io.kedang.web;
