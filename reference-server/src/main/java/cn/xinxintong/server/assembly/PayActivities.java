package cn.xinxintong.server.assembly;

import cn.xinxintong.attendance.calendar.WorkCalendar;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.wage.AccountPayees;
import cn.xinxintong.wage.PayChecks;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.card.BankDirectory;
import cn.xinxintong.wage.card.CardBinding;
import cn.xinxintong.wage.card.CardPolicy;
import cn.xinxintong.wage.payroll.PaymentPolicy;
import cn.xinxintong.wage.payroll.Payments;
import cn.xinxintong.wage.payroll.Payroll;
import cn.xinxintong.wage.record.Confirmations;
import cn.xinxintong.wage.record.WageNews;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the wage library can do, put together on the stores. */
public final class PayActivities {
    /** Where special accounts are kept as long as nobody says otherwise. */
    private static final BankCode HOUSE_BANK = new BankCode("105");

    private static final Duration CONFIRMATION_OPEN = Duration.ofDays(30);

    public final BankDirectory directory = BankDirectory.bundled();
    public final Payees payees;
    public final CardBinding binding;
    public final Payroll payroll;
    public final Payments payments;
    public final PayChecks checks;
    public final Confirmations confirmations;

    public PayActivities(
            Stores stores,
            WorkCalendar calendar,
            WageNews news,
            Function<BankCode, PartnerBank> banks,
            Clock clock,
            Supplier<UUID> ids) {
        payees = new AccountPayees(stores.accounts);
        binding = new CardBinding(stores.cards, directory, banks, CardPolicy.defaults(), clock, ids);
        payroll = new Payroll(
                new Payroll.Ports(
                        stores.sheets,
                        stores.wages,
                        stores.cards,
                        PayActivities::specialAccount,
                        payees,
                        stores.roster),
                clock,
                ids);
        payments = new Payments(
                new Payments.Ports(stores.sheets, stores.batches, stores.wages, stores.cards, payees, news),
                banks,
                PaymentPolicy.defaults(),
                stores.database::runInTransaction,
                clock);
        confirmations = new Confirmations(stores.wages, stores.confirmations, CONFIRMATION_OPEN, clock);
        checks = new PayChecks(calendar::workedDays, stores.roster, stores.sheets, stores.wages, clock);
    }

    /** Every project has one, under its own id. */
    private static SpecialAccount specialAccount(ProjectId project) {
        return new SpecialAccount(HOUSE_BANK, project.toString().replace("-", ""));
    }
}
