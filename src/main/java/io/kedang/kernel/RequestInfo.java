package io.kedang.kernel;

/**
 * Where a request comes from.
 *
 * @param id the request id, also in the logs and the {@code X-Request-Id} header of the answer
 * @param address the client's network address as the server sees it
 * @param lang the language to answer in
 */
public record RequestInfo(String id, String address, Lang lang) {
}
