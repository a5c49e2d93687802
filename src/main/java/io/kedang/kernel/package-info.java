/** What every feature stands on: ids, languages, problems and their codes, cursors, limits. Knows nothing of tenants. */
package io.kedang.kernel;
