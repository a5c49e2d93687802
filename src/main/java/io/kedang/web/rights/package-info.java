/** The pages of rights: roles, teams, who has them, and trying them out. */
package io.kedang.web.rights;
