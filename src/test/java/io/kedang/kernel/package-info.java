/** The HTTP edge under fire: whatever is sent, the answer is a problem document and never a failure of ours. */
package io.kedang.kernel;
