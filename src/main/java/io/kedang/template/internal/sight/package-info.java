/** What a change of a template would let its author see: nobody designs their way to values that are kept from them. */
package io.kedang.template.internal.sight;
