package cn.xinxintong.auth.session;

import cn.xinxintong.identity.WorkerId;
import java.util.UUID;

/** Who is signed in. */
public sealed interface Principal {

    /** The id, of either kind. */
    UUID id();

    /** A worker. */
    record Worker(WorkerId worker) implements Principal {
        @Override
        public UUID id() {
            return worker.value();
        }
    }

    /** A member of staff. */
    record Staff(UUID id) implements Principal {}
}
