package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateForm;
import cn.xinxintong.attendance.wire.GateColumnsForm;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How the tables of projects' gate vendors read, in PostgreSQL. */
public final class SqlGateForms {
    private static final GateColumnsForm NATIONAL = new GateColumnsForm("", List.of(), List.of(), List.of());

    private final Database database;
    private final Json json;

    public SqlGateForms(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** What was laid down for the project; the national form where nothing was. */
    public GateColumnsForm form(ProjectId project) {
        return database.use(h -> h.createQuery("select form from gate_form where project_id = :project")
                        .bind("project", project.value())
                        .mapTo(String.class)
                        .findOne())
                .map(text -> json.read(text.getBytes(StandardCharsets.UTF_8), GateColumnsForm.class))
                .orElse(NATIONAL);
    }

    public void put(ProjectId project, GateColumnsForm form) {
        database.use(h -> h.createUpdate("""
                        insert into gate_form values (:project, :form)
                        on conflict (project_id) do update set form = excluded.form
                        """)
                .bind("project", project.value())
                .bind("form", json.text(form))
                .execute());
    }

    /** @throws IllegalStateException if a header or a word comes twice */
    static GateForm form(GateColumnsForm form) {
        return new GateForm(
                form.projectCode() == null ? "" : form.projectCode().trim(),
                form.columns().stream()
                        .collect(Collectors.toMap(c -> c.header().trim(), GateColumnsForm.Column::field)),
                form.dateForms(),
                form.directions().stream()
                        .collect(Collectors.toMap(w -> w.word().trim(), GateColumnsForm.Word::direction)));
    }
}
