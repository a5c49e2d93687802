/**
 * {@code ./kedang audit}: looks at exported journals without any service. Written from docs/audit.md alone, and not from the service's code: so it also
 * shows that others can write one.
 */
package io.kedang.launcher.audit;
