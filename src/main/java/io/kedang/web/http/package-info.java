/** What every page's request and answer have in common: security headers, CSRF protection, flash messages, assets, pages of faults. */
package io.kedang.web.http;
