package io.kedang.archive.internal;

import io.kedang.archive.CacheConfig;
import java.nio.charset.StandardCharsets;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.parsing.ParserRegistry;

/**
 * The JGroups stack: Infinispan's own for TCP, with nodes found by a list or by DNS instead of by multicast. Writers wait for every node, so a lost
 * one must be noticed soon: a killed process at once by its closed socket (and half a second to make sure), a frozen one after six seconds.
 */
final class ClusterStack {

    private ClusterStack() {
    }

    static GlobalConfigurationBuilder global(CacheConfig.Cluster cluster) {
        var discovery = cluster.initialHosts()
                .map(hosts -> "<TCPPING initial_hosts=\"%s\" port_range=\"0\" stack.combine=\"REPLACE\" stack.position=\"MPING\"/>".formatted(attribute(hosts)))
                .or(() -> cluster.dnsName().map(name -> "<dns.DNS_PING dns_query=\"%s\" stack.combine=\"REPLACE\" stack.position=\"MPING\"/>".formatted(attribute(name))))
                .orElseThrow(() -> new IllegalStateException("kedang.cache.cluster needs initial-hosts or dns-name"));
        var xml = """
                <infinispan>
                  <jgroups>
                    <stack name="kedang" extends="tcp">
                      <TCP bind_addr="%s" bind_port="%d" port_range="0" stack.combine="COMBINE"/>
                      %s
                      <MERGE3 min_interval="2s" max_interval="6s" stack.combine="COMBINE"/>
                      <FD_ALL3 timeout="6s" interval="1500ms" stack.combine="COMBINE"/>
                      <VERIFY_SUSPECT2 timeout="500ms" stack.combine="COMBINE"/>
                      <FORK stack.combine="INSERT_AFTER" stack.position="FRAG4"/>
                    </stack>
                  </jgroups>
                  <cache-container><transport cluster="kedang" stack="kedang"/></cache-container>
                </infinispan>""".formatted(attribute(cluster.bindAddress()), cluster.bindPort(), discovery);
        return new ParserRegistry(ClusterStack.class.getClassLoader(), false, System.getProperties())
                .parse(new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), org.infinispan.commons.dataconversion.MediaType.APPLICATION_XML)
                .getGlobalConfigurationBuilder();
    }

    private static String attribute(String text) {
        if (!text.matches("[A-Za-z0-9.,:\\[\\]_ -]+")) {
            throw new IllegalStateException("not a host list: " + text);
        }
        return text;
    }
}
