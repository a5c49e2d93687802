/** Archive templates: JSON Schema 2020-12 documents with Kedang's vocabulary, their versions, compiled form, and industry presets. */
package io.kedang.template;
