/** A mail server that keeps everything it is given on this machine and shows it: for local work, the demo and tests. */
package io.kedang.launcher.mail;
