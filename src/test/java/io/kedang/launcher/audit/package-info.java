/** Tests of looking at exported journals. */
package io.kedang.launcher.audit;
