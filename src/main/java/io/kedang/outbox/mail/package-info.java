/** Mails as effects: what stands in them, and sending them so that the far end knows one that it has. */
package io.kedang.outbox.mail;
