/** Who may: members and their roles, the actor of a request, and the decision per field of what leaves. */
package io.kedang.access;
