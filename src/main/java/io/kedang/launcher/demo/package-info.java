/**
 * The demo company of a local Kedang: signed up and filled through the public API like any other company, with customers that are
 * made up deterministically. Names, domains ({@code example.com} and its sisters) and telephone numbers (555 and the ranges that regulators keep for
 * films) belong to nobody.
 */
package io.kedang.launcher.demo;
