package cn.xinxintong.server.notices;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealNews;
import cn.xinxintong.auth.AccountNews;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.CorrectionNews;
import cn.xinxintong.auth.rights.ClosureNews;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageNews;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells workers what happened: kept for the app, and handed on for SMS, in the transaction of what happened. Thread-safe. */
public final class Notices implements WageNews, AccountNews, AppealNews, CorrectionNews, ClosureNews {

    /** What a notice is about. Names are wire codes, and keys of the words. */
    public enum Kind {
        WAGE_PAID,
        WAGE_FAILED,
        WAGE_RETURNED,
        CARD_BOUND,
        CARD_REFUSED,
        CARD_SUSPENDED,
        MOBILE_CHANGED,
        PASSWORD_RESET,
        APPEAL_APPROVED,
        APPEAL_REFUSED,
        MOBILE_BOUND,
        NEW_DEVICE,
        SIGNED_OUT_ELSEWHERE,
        TOKEN_REUSED,
        APPEAL_WITH_OFFICER,
        CORRECTION_SEEN,
        CORRECTION_APPROVED,
        CORRECTION_REFUSED,
        ACCOUNT_CLOSED
    }

    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SmsNotices sms;

    public Notices(Database database, Clock clock, Supplier<UUID> ids, SmsNotices sms) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.sms = sms;
    }

    @Override
    public void paid(Wage wage) {
        tell(Kind.WAGE_PAID, wage);
    }

    @Override
    public void failed(Wage wage) {
        tell(Kind.WAGE_FAILED, wage);
    }

    @Override
    public void returned(Wage wage) {
        tell(Kind.WAGE_RETURNED, wage);
    }

    public void cardBound(CardRequest request) {
        tell(Kind.CARD_BOUND, request);
    }

    public void cardRefused(CardRequest request) {
        tell(Kind.CARD_REFUSED, request);
    }

    public void cardSuspended(CardRequest request) {
        tell(Kind.CARD_SUSPENDED, request);
    }

    /** Kept for the app, and told by SMS to the number of before: whoever holds it may not know of the change. */
    @Override
    public void mobileChanged(WorkerId worker, MobileNumber before) {
        Notice notice = ofAccount(Kind.MOBILE_CHANGED, worker);
        database.runInTransaction(() -> {
            keep(notice);
            sms.tell(notice, before);
        });
    }

    @Override
    public void passwordReset(WorkerId worker) {
        add(ofAccount(Kind.PASSWORD_RESET, worker));
    }

    @Override
    public void approved(Appeal appeal) {
        tell(Kind.APPEAL_APPROVED, appeal);
    }

    @Override
    public void refused(Appeal appeal) {
        tell(Kind.APPEAL_REFUSED, appeal);
    }

    public void appealWithOfficer(Appeal appeal) {
        tell(Kind.APPEAL_WITH_OFFICER, appeal);
    }

    private void tell(Kind kind, Appeal appeal) {
        add(new Notice(
                ids.get(),
                appeal.worker(),
                kind,
                appeal.id().value(),
                appeal.date().toString(),
                0,
                clock.instant()));
    }

    /** For the app alone: who has bound the number may be a thief, and the app may be open in other hands. */
    @Override
    public void mobileBound(WorkerId worker) {
        database.runInTransaction(() -> keep(ofAccount(Kind.MOBILE_BOUND, worker)));
    }

    @Override
    public void signedInOnUnfamiliarDevice(WorkerId worker) {
        add(ofAccount(Kind.NEW_DEVICE, worker));
    }

    /** For the app alone: he knows both devices. */
    @Override
    public void signedOutElsewhere(WorkerId worker) {
        database.runInTransaction(() -> keep(ofAccount(Kind.SIGNED_OUT_ELSEWHERE, worker)));
    }

    @Override
    public void tokenReused(WorkerId worker) {
        add(ofAccount(Kind.TOKEN_REUSED, worker));
    }

    @Override
    public void correctionSeen(WorkerId concerned, Correction correction) {
        tell(Kind.CORRECTION_SEEN, concerned, correction);
    }

    @Override
    public void correctionApproved(WorkerId concerned, Correction correction) {
        tell(Kind.CORRECTION_APPROVED, concerned, correction);
    }

    @Override
    public void correctionRefused(WorkerId concerned, Correction correction) {
        tell(Kind.CORRECTION_REFUSED, concerned, correction);
    }

    private void tell(Kind kind, WorkerId worker, Correction correction) {
        add(new Notice(ids.get(), worker, kind, correction.id(), "", 0, clock.instant()));
    }

    @Override
    public void accountClosed(WorkerId worker) {
        add(ofAccount(Kind.ACCOUNT_CLOSED, worker));
    }

    private Notice ofAccount(Kind kind, WorkerId worker) {
        return new Notice(ids.get(), worker, kind, worker.value(), "", 0, clock.instant());
    }

    private void tell(Kind kind, CardRequest request) {
        add(new Notice(ids.get(), request.worker(), kind, request.id(), "", 0, clock.instant()));
    }

    private void tell(Kind kind, Wage wage) {
        add(new Notice(
                ids.get(),
                wage.worker(),
                kind,
                wage.id().value(),
                wage.month().toString(),
                wage.amount().fen(),
                clock.instant()));
    }

    private void add(Notice notice) {
        database.runInTransaction(() -> {
            keep(notice);
            sms.tell(notice);
        });
    }

    private void keep(Notice notice) {
        database.use(h -> h.createUpdate("""
                        insert into notice (worker_id, id, kind, subject_id, month, amount_fen, at)
                        values (:worker, :id, :kind, :subject, :month, :amount, :at)
                        """)
                .bind("worker", notice.worker().value())
                .bind("id", notice.id())
                .bind("kind", notice.kind().name())
                .bind("subject", notice.subject())
                .bind("month", notice.month())
                .bind("amount", notice.amountFen())
                .bind("at", notice.at())
                .execute());
    }

    /** The worker's notices, newest first. */
    List<Notice> of(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        "select * from notice where worker_id = any(" + SamePerson.IDS + ") order by ordinal desc")
                .bind("worker", worker.value())
                .map((row, context) -> new Notice(
                        row.getObject("id", UUID.class),
                        worker,
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("month"),
                        row.getLong("amount_fen"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }
}
