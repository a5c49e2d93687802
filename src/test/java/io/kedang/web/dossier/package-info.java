/** Tests of records on paper. */
package io.kedang.web.dossier;
