/** Where files lie. */
package io.kedang.document.internal;
