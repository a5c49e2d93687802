/** Files against a real folder. */
package io.kedang.document;
