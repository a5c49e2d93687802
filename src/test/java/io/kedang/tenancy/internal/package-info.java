/** Migrations from the inside: with a version that is yet to come. */
package io.kedang.tenancy.internal;
