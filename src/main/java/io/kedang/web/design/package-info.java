/** The pages where admins design templates: the list of templates, the designer, its preview. */
package io.kedang.web.design;
