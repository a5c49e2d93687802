/**
 * The launcher behind {@code ./kedang}: starts a real PostgreSQL, a real Keycloak, a mail catcher and the
 * application on one machine, watches over them and stops them in order. It is never part of the packaged
 * server; tests use its parts through {@link io.kedang.launcher.LocalStack}.
 */
package io.kedang.launcher;
