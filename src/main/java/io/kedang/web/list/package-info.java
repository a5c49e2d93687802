/** Lists of records: everything about a list is in its address, and every link of the page is another such address. */
package io.kedang.web.list;
