/** The attacks on the walls between companies, and the migrations of their schemas. */
package io.kedang.tenancy;
