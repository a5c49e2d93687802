/** Reading, checking, compiling and storing template documents. */
package io.kedang.template.internal;
