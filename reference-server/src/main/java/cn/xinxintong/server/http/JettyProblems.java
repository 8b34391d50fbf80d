package cn.xinxintong.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Problems also for what never reaches a route: a bad request line, headers that are too large, a bad address. */
public final class JettyProblems implements Request.Handler {
    private final ProblemWriter problems;
    private final Json json;

    public JettyProblems(ProblemWriter problems, Json json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemCode code = response.getStatus() < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL_ERROR;
        var language = Words.Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        var problem = problems.of(Refusal.of(code), problems.newRequestId(), language);
        response.setStatus(problem.status());
        response.getHeaders().put("X-Request-Id", problem.requestId());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(json.write(problem)), callback);
        return true;
    }
}
