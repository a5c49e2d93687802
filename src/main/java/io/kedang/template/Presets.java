package io.kedang.template;

import java.util.List;
import java.util.Optional;

/** The industry presets of this deployment, read from plain files when the service starts. */
public interface Presets {

    List<Preset> all();

    Optional<Preset> find(String key);
}
