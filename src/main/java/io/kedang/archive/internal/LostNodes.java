package io.kedang.archive.internal;

import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;

/** Says when a node left the cluster, or came back from where it could not be reached. Must be public for Infinispan to call it. */
@Listener
public final class LostNodes {

    private final Runnable lost;

    /** @param lost does not wait for anything */
    LostNodes(Runnable lost) {
        this.lost = lost;
    }

    /** On the thread that brings the news: the cluster waits for it. */
    @ViewChanged
    @Merged
    public void viewChanged(ViewChangedEvent event) {
        if (event.isMergeView() || event.getOldMembers() != null && !event.getNewMembers().containsAll(event.getOldMembers())) {
            lost.run();
        }
    }
}
