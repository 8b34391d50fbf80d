package cn.xinxintong.server.home;

import cn.xinxintong.auth.Account;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wage.MonthDue;
import cn.xinxintong.wage.WorkedDays;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wire.HomeForm;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first screen: this month at a glance, and the ten tiles with what waits behind them. */
public final class HomeEndpoint {
    private final EntryPorts entry;
    private final WorkedDays workedDays;
    private final CardStore cards;
    private final PayrollStore sheets;
    private final Clock clock;

    public HomeEndpoint(EntryPorts entry, WorkedDays workedDays, CardStore cards, PayrollStore sheets, Clock clock) {
        this.cards = cards;
        this.sheets = sheets;
        this.entry = entry;
        this.workedDays = workedDays;
        this.clock = clock;
    }

    public Route route() {
        return Route.get(
                "/v1/home", Access.WORKER, "This month at a glance, and the ten tiles", HomeForm.class, this::home);
    }

    private Answer home(Request request) {
        Account account = request.worker();
        List<HomeForm.Tile> tiles = Arrays.stream(HomeForm.Name.values())
                .map(name -> new HomeForm.Tile(name, waiting(name, account.worker())))
                .toList();
        return Answer.ok(new HomeForm(account.name().masked(), month(account.worker()), tiles));
    }

    /** How many things wait for him behind a tile. */
    private int waiting(HomeForm.Name tile, WorkerId worker) {
        return switch (tile) {
            case INVITATIONS -> openInvitations(worker);
            case WAGE_CARD -> wantsCard(worker) ? 1 : 0;
            case WAGES -> linesToSign(worker);
            default -> 0;
        };
    }

    /** True if he is to bind a card and no bank is being asked. */
    private boolean wantsCard(WorkerId worker) {
        return switch (cards.of(worker).standing()) {
            case NONE, REFUSED, SUSPENDED -> true;
            case PENDING, BOUND, CHANGE_PENDING -> false;
        };
    }

    private int linesToSign(WorkerId worker) {
        return (int) sheets.of(worker).stream()
                .filter(line -> line.isOpen() && line.answer() instanceof LineAnswer.Waiting)
                .count();
    }

    private int openInvitations(WorkerId worker) {
        Instant now = clock.instant();
        return (int) entry.invitations().of(worker).stream()
                .map(i -> i.stateAt(now))
                .filter(Invitation.State::isOpen)
                .count();
    }

    private HomeForm.Month month(WorkerId worker) {
        YearMonth month = YearMonth.from(Beijing.date(clock.instant()));
        Map<ProjectId, Membership> newest = new LinkedHashMap<>();
        for (Membership membership : entry.roster().of(worker)) newest.putIfAbsent(membership.project(), membership);
        int days = 0;
        @Nullable Money due = Money.ZERO;
        for (Membership membership : newest.values()) {
            int worked = workedDays.in(worker, membership.project(), month);
            days += worked;
            MonthDue of = MonthDue.of(membership.terms(), worked);
            due = due != null && of instanceof MonthDue.Computed sum ? due.plus(sum.amount()) : null;
        }
        return new HomeForm.Month(month.toString(), days, due == null ? null : due.fen());
    }
}
