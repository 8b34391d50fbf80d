package cn.xinxintong.server.notices;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a worker is told.
 *
 * @param subject the id of what it is about
 * @param month {@code YYYY-MM}; empty if it is about none
 * @param amountFen zero if it is about none
 */
record Notice(UUID id, WorkerId worker, Notices.Kind kind, UUID subject, String month, long amountFen, Instant at) {}
