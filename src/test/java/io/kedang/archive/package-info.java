/** Tests of records through their API, and of what enters. */
package io.kedang.archive;
