package cn.xinxintong.server.notices;

import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.wage.wire.NoticeForm;

/** A worker reads what he was told. */
public final class NoticeEndpoint {
    private final Notices notices;
    private final Words sentences;

    /** @param sentences by kind of notice */
    public NoticeEndpoint(Notices notices, Words sentences) {
        this.notices = notices;
        this.sentences = sentences;
    }

    public Route route() {
        return Route.list(
                "/v1/me/notices", Access.WORKER, "What I was told, newest first", NoticeForm.class, this::mine);
    }

    private Answer mine(Request request) {
        return Answer.ok(request.page(notices.of(request.worker().worker()).stream()
                .map(notice -> form(notice, request.language()))
                .toList()));
    }

    private NoticeForm form(Notice notice, Words.Language language) {
        return new NoticeForm(
                notice.id().toString(),
                notice.kind().name(),
                Beijing.time(notice.at()),
                notice.inWords(sentences, language),
                notice.subject().toString());
    }
}
