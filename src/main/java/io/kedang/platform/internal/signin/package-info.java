/** Policies for coming in, keys of the API, sessions: kept for companies by their admins, journaled, and told to the identity provider. */
package io.kedang.platform.internal.signin;
