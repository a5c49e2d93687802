/** Shares of the service: how much a company may have at work at once beside others, and how fast companies and members may ask. In memory, each node for itself. */
package io.kedang.access.limits;
