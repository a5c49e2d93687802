/** What a company encrypts, its keys and their work; destroying the key of one record. */
package io.kedang.web.encryption;
