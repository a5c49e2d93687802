/** The only code that touches the connection pool, the session factory and the owner's data source. */
package io.kedang.tenancy.internal;
