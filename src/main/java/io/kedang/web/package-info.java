/**
 * The pages: the only package that composes features. Resources read and write through the features' public services,
 * turn what these answer into the view records of {@code io.kedang.web.view}, and hand those to Qute templates which
 * hold no logic beyond showing them.
 */
package io.kedang.web;
