/** The sign-up saga, the identity provider behind a blocking client, and the REST resources. */
package io.kedang.platform.internal;
