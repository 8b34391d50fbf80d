package cn.xinxintong.server.http;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.apikey.ApiKey;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.staff.StaffAccount;
import java.util.UUID;

/** Who sends a request. */
public sealed interface Caller {

    /** The id that an idempotency key belongs to. */
    UUID id();

    /** Somebody who is not signed in. */
    record Anonymous() implements Caller {
        @Override
        public UUID id() {
            return new UUID(0, 0);
        }
    }

    /** A worker. */
    record WorkerCaller(Session session, Account account) implements Caller {
        @Override
        public UUID id() {
            return account.worker().value();
        }
    }

    /** A machine with a key: the gates of a vendor. */
    record KeyCaller(ApiKey key) implements Caller {
        @Override
        public UUID id() {
            return key.id();
        }
    }

    /** A member of staff. */
    record StaffCaller(Session session, StaffAccount account) implements Caller {
        @Override
        public UUID id() {
            return account.id();
        }
    }
}
