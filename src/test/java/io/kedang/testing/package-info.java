/** What the tests stand on: the real PostgreSQL, Keycloak and mail of the launcher, and companies signed up through the real API. */
package io.kedang.testing;
