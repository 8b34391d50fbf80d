package cn.xinxintong.server.openapi;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the table of routes as OpenAPI 3.1, from the routes and the wire records themselves. */
public final class OpenApi {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";
    private static final Object FILE = Map.of("schema", Map.of("type", "string", "format", "binary"));

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    /** The document as a tree of JSON. */
    public static Object of(List<Route> routes) {
        OpenApi api = new OpenApi();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            Map<String, Object> path = object(paths, route.path());
            path.put(route.method().name().toLowerCase(Locale.ROOT), api.operation(route));
        }
        return api.document(paths);
    }

    private Map<String, Object> document(Map<String, Object> paths) {
        schemas.refer(Problem.class);
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(Enum::name).sorted().toList();
        schemas.describe(Problem.class, "code", Map.of("type", "string", "enum", codes));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "新薪通",
                        "version",
                        "1",
                        "description",
                        "The workers' side of the wage-payment platform. Every refusal is a problem (RFC 9457) whose code is "
                                + "one of an enumeration; detail is in the language of Accept-Language: zh-CN, ug, kk-Arab, en."));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.all(),
                        "securitySchemes",
                        Map.of("bearer", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", operationId(route));
        operation.put("summary", route.summary());
        operation.put("x-access", route.access().name());
        operation.put("security", route.access().isOpen() ? List.of() : List.of(Map.of("bearer", List.of())));
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) operation.put("parameters", parameters);
        if (route.asks() != Void.class) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put(JSON, Map.of("schema", schemas.refer(route.asks())));
            if (!route.fileType().isEmpty()) content.put(route.fileType(), FILE);
            operation.put("requestBody", Map.of("required", true, "content", content));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    /** {@code GET /v1/me/projects/{id}} is {@code getMeProjectsId}. */
    private static String operationId(Route route) {
        StringBuilder id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String part : route.path().replace("/v1", "").split("[^A-Za-z]+")) {
            if (!part.isEmpty())
                id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return id.toString();
    }

    private static List<Object> parameters(Route route) {
        List<Object> parameters = new ArrayList<>();
        Matcher names = PATH_PARAMETER.matcher(route.path());
        while (names.find()) parameters.add(parameter("path", names.group(1), true));
        for (String name : route.query()) {
            boolean required = route.work() != Route.Work.LISTS && !name.endsWith("?");
            parameters.add(parameter("query", name.replace("?", ""), required));
        }
        if (route.takesIdempotencyKey()) parameters.add(parameter("header", "Idempotency-Key", false));
        return parameters;
    }

    private static Map<String, Object> parameter(String in, String name, boolean required) {
        return Map.of("in", in, "name", name, "required", required, "schema", Map.of("type", "string"));
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        if (route.method() == Method.GET && !route.fileType().isEmpty()) {
            Map<String, Object> content = new LinkedHashMap<>();
            for (String type : route.fileType().split(",")) content.put(type, FILE);
            responses.put("200", Map.of("description", "done", "content", content));
        } else if (route.answers() == Void.class) {
            responses.put("204", Map.of("description", "done"));
        } else {
            Object schema = schemas.refer(route.answers());
            if (route.work() == Route.Work.LISTS) schema = page(schema);
            Object done = Map.of("description", "done", "content", Map.of(JSON, Map.of("schema", schema)));
            responses.put("200", done);
            if (route.method() == Method.POST) responses.put("201", done);
        }
        Object problem = Map.of("schema", schemas.refer(Problem.class));
        responses.put(
                "default", Map.of("description", "refused", "content", Map.of("application/problem+json", problem)));
        return responses;
    }

    private static Object page(Object item) {
        return Map.of(
                "type", "object",
                "required", List.of("items"),
                "properties",
                        Map.of(
                                "items", Map.of("type", "array", "items", item),
                                "next", Map.of("type", List.of("string", "null"))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    }
}
