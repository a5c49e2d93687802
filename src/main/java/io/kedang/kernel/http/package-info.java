/** The HTTP edge shared by all features: one mapper from failures to RFC 9457 problems, request ids, body limits. */
package io.kedang.kernel.http;
