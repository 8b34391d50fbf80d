package cn.xinxintong.attendance.appeal;

import cn.xinxintong.identity.ProjectId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a worker submits.
 *
 * @param rows what the day should be; none if he was not there
 */
public record NewAppeal(
        ProjectId project,
        LocalDate date,
        AppealCause cause,
        String reason,
        List<AskedRow> rows,
        List<Attachment> attachments) {

    public NewAppeal {
        rows = List.copyOf(rows);
        attachments = List.copyOf(attachments);
    }

    /** Without what the worker says. */
    @Override
    public String toString() {
        return "NewAppeal[" + date + ", " + cause + "]";
    }
}
