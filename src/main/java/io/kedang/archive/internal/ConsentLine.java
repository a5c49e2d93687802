package io.kedang.archive.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jboss.logging.Logger;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Message.Flag;
import org.jgroups.Receiver;
import org.jgroups.fork.ForkChannel;

/** Nodes ask each other for {@link Consent}, over the connections that the cache has between them, and beside it: whatever the cache waits for, this does not. */
final class ConsentLine implements Receiver, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsentLine.class);
    private static final long EVERY_MILLIS = 250;
    private static final byte ASKED = 1;
    private static final byte GIVEN = 2;

    private final JChannel cluster;
    private final ForkChannel line;
    private final Consent consent;
    private final Untold untold;
    /** One of them may have to wait for the cache, the other never. */
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, work -> {
        var thread = new Thread(work, "profile-cache-consent");
        thread.setDaemon(true);
        return thread;
    });

    private ConsentLine(JChannel cluster, Consent consent, Untold untold) throws Exception {
        this.cluster = cluster;
        this.consent = consent;
        this.untold = untold;
        this.line = new ForkChannel(cluster, "kedang", "consent");
        line.setReceiver(this);
        line.connect("consent");
        often(this::ask);
        often(() -> consent.refresh(members(), untold.settled()));
    }

    /** What fails is done again; consent that is not had meanwhile ends by itself. */
    private void often(Runnable work) {
        clock.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warnf("nodes of the cache: %s", failed.toString());
            }
        }, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    static ConsentLine open(EmbeddedCacheManager manager, Consent consent, Untold untold) {
        try {
            return new ConsentLine(((JGroupsTransport) GlobalComponentRegistry.componentOf(manager, Transport.class)).getChannel(), consent, untold);
        } catch (Exception failed) {
            throw new IllegalStateException("nodes of the cache cannot ask each other", failed);
        }
    }

    private List<Address> members() {
        var view = cluster.getView();
        return view == null ? List.of() : view.getMembers();
    }

    private void ask() {
        untold.answerOld();
        members().stream().filter(member -> !member.equals(cluster.getAddress())).forEach(member -> send(member, ASKED, System.nanoTime()));
    }

    /** A node that is not of this cluster as it is seen here is not told of changes, and so must not serve. */
    @Override
    public void receive(Message message) {
        var said = ByteBuffer.wrap(message.getArray(), message.getOffset(), message.getLength());
        var kind = said.get();
        var asked = said.getLong();
        if (kind == GIVEN) {
            consent.given(message.getSrc(), asked);
            return;
        }
        consent.heard(message.getSrc());
        if (members().contains(message.getSrc()) && untold.settled()) {
            send(message.getSrc(), GIVEN, asked);
        }
    }

    /** Out of order and without waiting for room: what is lost is asked again. */
    private void send(Address to, byte kind, long asked) {
        try {
            line.send(new BytesMessage(to, ByteBuffer.allocate(9).put(kind).putLong(asked).array()).setFlag(Flag.OOB, Flag.NO_FC));
        } catch (Exception lost) {
            LOG.debugf("%s could not be reached: %s", to, lost.toString());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        line.close();
    }
}
