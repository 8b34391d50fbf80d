package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.testing.InMemorySmsSender;
import cn.xinxintong.auth.testing.InMemorySmsSender.Message;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmsNoticesTest {
    private static final MobileNumber MOBILE = new MobileNumber("13899990001");

    private final Stores stores = TestDatabase.fresh();
    private final Sealed sealed = new Sealed(stores.cipher, stores.index);
    private final MovableClock clock = new MovableClock();
    private final SmsOutbox outbox = new SmsOutbox(stores.database, sealed, clock, UUID::randomUUID);
    private final Notices notices = new Notices(
            stores.database,
            clock,
            UUID::randomUUID,
            new SmsNotices(outbox, stores.accounts::mobileOf, new Words("notices")));
    private final InMemorySmsSender sender = new InMemorySmsSender();

    private List<Message> sent() {
        new SmsDispatcher(outbox, sender, SmsPolicy.defaults()).work();
        return sender.sent();
    }

    private void bindMobile(WorkerId worker) {
        stores.database.use(h -> h.createUpdate("update account set mobile = :mobile where worker_id = :worker")
                .bind("mobile", sealed.seal(MOBILE.digits(), "account", "mobile", worker.value()))
                .bind("worker", worker.value())
                .execute());
    }

    private static Wage wage(WorkerId worker) {
        return new Wage(
                new LineId(UUID.randomUUID()),
                new SheetId(UUID.randomUUID()),
                worker,
                People.TOWER,
                new EnterpriseId(UUID.randomUUID()),
                YearMonth.of(2026, 5),
                new Payslip(22, Money.ofFen(616_000), Money.ofFen(10_000), ""),
                UUID.randomUUID(),
                List.of());
    }

    @Test
    void whoHasBoundAMobileNumberIsToldInChinese() {
        bindMobile(People.ZHANG);

        notices.paid(wage(People.ZHANG));

        assertThat(sent()).containsExactly(new Message(MOBILE, "【新薪通】你5月的工资 6060.00 元已到账。工资最终发放结果以银行实际到账为准!"));
    }

    @Test
    void aNoticeAboutACardNamesNoMonth() {
        bindMobile(People.ALIM);
        CardRequest request = new CardRequest(
                UUID.randomUUID(),
                People.ALIM,
                new BankCode("102"),
                BankCardNumber.parse(Cards.endingIn(Cards.ORDINARY)),
                MOBILE,
                clock.instant());

        notices.cardBound(request);

        assertThat(sent()).extracting(Message::text).containsExactly("【新薪通】银行核对好了，你的工资卡已绑定。");
    }

    @Test
    void whoHasBoundNoneReadsItInTheAppAlone() {
        notices.paid(wage(People.ZHANG));

        assertThat(sent()).isEmpty();
        assertThat(notices.of(People.ZHANG)).hasSize(1);
    }

    @Test
    void noticeAndMessageAreKeptTogetherOrNotAtAll() {
        bindMobile(People.ZHANG);
        try {
            stores.database.runInTransaction(() -> {
                notices.failed(wage(People.ZHANG));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            assertThat(notices.of(People.ZHANG)).isEmpty();
        }

        assertThat(sent()).isEmpty();
    }
}
