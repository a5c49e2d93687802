package io.kedang.access;

import java.util.List;
import java.util.UUID;

/** Some members, under another team or none. @param parent null at the top @param revision counts its changes, from 1 */
public record Team(UUID id, String name, UUID parent, List<UUID> members, long revision) {
}
