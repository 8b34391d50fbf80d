package cn.xinxintong.server.home;

import cn.xinxintong.auth.Account;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wage.PayCheck;
import cn.xinxintong.wage.PayChecks;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wire.HomeForm;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** The first screen: this month at a glance, and the ten tiles with what waits behind them. */
public final class HomeEndpoint {
    private final EntryPorts entry;
    private final PayChecks checks;
    private final CardStore cards;
    private final PayrollStore sheets;
    private final Clock clock;

    public HomeEndpoint(EntryPorts entry, PayChecks checks, CardStore cards, PayrollStore sheets, Clock clock) {
        this.cards = cards;
        this.sheets = sheets;
        this.entry = entry;
        this.checks = checks;
        this.clock = clock;
    }

    public Route route() {
        return Route.get(
                "/v1/home", Access.WORKER, "This month at a glance, and the ten tiles", HomeForm.class, this::home);
    }

    private Answer home(Request request) {
        Account account = request.worker();
        List<HomeForm.Tile> tiles = Arrays.stream(HomeForm.Name.values())
                .map(name -> new HomeForm.Tile(name.name(), waiting(name, account.worker())))
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
        PayCheck check = checks.of(worker, YearMonth.from(Beijing.date(clock.instant())));
        boolean known = check.verdict() != PayCheck.Verdict.NOT_KNOWN;
        return new HomeForm.Month(
                check.month().toString(), check.days(), known ? check.due().fen() : null);
    }
}
