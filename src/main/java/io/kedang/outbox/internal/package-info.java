/** The outbox in tenants' schemas and the worker that empties it. */
package io.kedang.outbox.internal;
