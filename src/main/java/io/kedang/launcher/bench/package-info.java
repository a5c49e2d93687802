/**
 * {@code ./kedang bench}: measures the packaged application against floors made in the same run on the same machine. A floor is the same
 * work without the application: the statements it sent, taken from PostgreSQL's log and repeated by pgbench, or the bytes it answered,
 * given away by a bare HTTP server. Method and limits: {@code docs/benchmarks.md}.
 */
package io.kedang.launcher.bench;
