/** What is delivered, when, and how often. */
package io.kedang.outbox.internal;
