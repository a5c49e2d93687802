/** A record on paper: the page of a record, as its reader sees it, as a PDF document. It lies here because it is made of what the page is made of. */
package io.kedang.web.dossier;
