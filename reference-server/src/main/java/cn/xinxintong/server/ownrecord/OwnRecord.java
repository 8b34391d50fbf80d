package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.identity.ProjectId;
import java.time.YearMonth;
import java.util.List;

/**
 * What a worker is given.
 *
 * @param rows oldest first
 * @param months in how many days of which month he worked where; without those of none
 */
record OwnRecord(RecordHead head, List<RecordRow> rows, List<Month> months) {

    /** Days of a month on a project. */
    record Month(ProjectId project, YearMonth month, int days) {}

    String projectName(ProjectId project) {
        return head.projects().stream()
                .filter(p -> p.id().equals(project))
                .map(RecordHead.Site::name)
                .findFirst()
                .orElse("");
    }
}
