/** Companies: who they are, the one door to each one's data, and the making and migrating of their schemas. */
package io.kedang.tenancy;
