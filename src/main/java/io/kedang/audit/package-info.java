/** The journal: what happened, who did it, to what, with what result. Written in the transaction of what it describes. */
package io.kedang.audit;
