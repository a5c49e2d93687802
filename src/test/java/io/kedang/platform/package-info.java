/** Tests of sign-up and members, from outside. */
package io.kedang.platform;
