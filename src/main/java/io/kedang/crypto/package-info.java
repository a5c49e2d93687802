/** Keys: the deployment's, which wraps the tenants', which seal values and files; and the deployment's signature. */
package io.kedang.crypto;
