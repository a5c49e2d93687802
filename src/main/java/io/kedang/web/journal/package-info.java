/** The pages of the journal: what happened, to one record too, alerts, and whether the chain holds. */
package io.kedang.web.journal;
