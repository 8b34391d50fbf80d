package cn.xinxintong.server.entry;

import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of the terms, which invitations and memberships have in common. */
final class TermsColumns {
    private TermsColumns() {}

    static <T extends SqlStatement<T>> T bind(T statement, Terms terms) {
        return statement
                .bind("team", terms.team().value())
                .bind("trade", terms.trade())
                .bind("payKind", terms.payKind().name())
                .bind("rateFen", terms.rate().fen());
    }

    static Terms read(ResultSet row) throws SQLException {
        return new Terms(
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getString("trade"),
                PayKind.valueOf(row.getString("pay_kind")),
                Money.ofFen(row.getLong("rate_fen")));
    }
}
