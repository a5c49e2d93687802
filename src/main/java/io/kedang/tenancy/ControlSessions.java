package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The door to the control schema, which says which companies there are. No tenant's data can be reached through it. */
public interface ControlSessions {

    <T> Uni<T> entities(Function<Mutiny.Session, Uni<T>> work);
}
