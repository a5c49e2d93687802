/** The deployment's own business: companies sign up, are made whole or undone, and have their people invited. */
package io.kedang.platform;
