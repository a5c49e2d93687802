/** Pages about coming in: the company's rules, service accounts and keys of the API, sessions and signing out. */
package io.kedang.web.security;
