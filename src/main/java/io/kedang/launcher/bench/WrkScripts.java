package io.kedang.launcher.bench;

/** What wrk sends, in its language. The token is in the script's environment, not in the script. */
final class WrkScripts {

    private static final String SUMMARY = """
            wrk.headers["Authorization"] = "Bearer " .. os.getenv("KEDANG_BENCH_TOKEN")
            wrk.headers["Accept"] = "application/json"

            function done(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("kedang-bench requests=%.0f micros=%.0f p50=%.0f p99=%.0f status=%.0f broken=%.0f\\n",
                summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), e.status,
                e.connect + e.read + e.write + e.timeout))
            end
            """;

    private WrkScripts() {
    }

    /** The same GET again and again. */
    static String reading() {
        return SUMMARY;
    }

    /** The same for a page. */
    static String page() {
        return SUMMARY.replace("application/json", "text/html");
    }

    /** A record with a name of its own in each request. @param number the one in the body's name @param first the first to be used instead */
    static String filing(String body, long number, long first) {
        int at = body.indexOf(Long.toString(number));
        String tail = body.substring(at + Long.toString(number).length());
        return SUMMARY + """

                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                local head = [==[%s]==]
                local tail = [==[%s]==]
                local threads = 0
                local sent = 0

                function setup(thread)
                  thread:set("id", threads)
                  threads = threads + 1
                end

                function request()
                  sent = sent + 1
                  return wrk.format(nil, nil, nil, head .. string.format("%%.0f", %d + id * 100000000 + sent) .. tail)
                end
                """.formatted(body.substring(0, at), tail, first);
    }
}
