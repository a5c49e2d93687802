/** What stands in mails. */
package io.kedang.outbox.mail;
