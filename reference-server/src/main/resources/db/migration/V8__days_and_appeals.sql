-- Days: what projects lay down for them, gate records of people who are not known yet, and appeals. As before: worker-side keys begin with
-- worker_id, bytea columns hold ciphertexts or blind indexes, evidence is added to.

-- Shifts: one a line, start, end, name. Of several of one date the one laid down last holds.
create table timetable (
  project_id uuid not null references project,
  valid_from date not null,
  ordinal bigint generated always as identity,
  day_cut time not null,
  shifts text not null,
  laid_down_at timestamptz not null,
  primary key (project_id, valid_from, ordinal)
);
insert into timetable (project_id, valid_from, day_cut, shifts, laid_down_at)
  select project_id, date '1970-01-01', time '00:00', shifts, now() from site where shifts <> '';
alter table site drop column shifts;

-- How a gate vendor's tables read: GateColumns as JSON.
create table gate_form (project_id uuid primary key references project, form text not null);

-- Who it was is told by the directory as soon as he is collected; until then only the index of his number is kept.
create table waiting_gate_record (
  number_index bytea not null,
  project_id uuid not null references project,
  at timestamptz not null,
  direction text not null,
  other_code text not null,
  channel text not null,
  attend_type text not null,
  imported_at timestamptz not null default now(),
  primary key (number_index, project_id, at, direction, other_code)
);
create index on number_directory (worker_id);

create table appeal (
  worker_id uuid not null references account,
  id uuid not null unique,
  project_id uuid not null references project,
  day date not null,
  cause text not null,
  reason bytea not null,
  asked text not null,                -- one coming or going a line
  attachments int not null,
  submitted_at timestamptz not null,
  due_at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id)
);
create index on appeal (worker_id, project_id, day);
create index on appeal (project_id);

create table appeal_step (
  worker_id uuid not null,
  appeal_id uuid not null,
  version int not null,               -- of the appeal after it: of two steps from one version, one is there first
  state text not null,
  by_role text not null,
  author_id uuid not null,
  note bytea not null,
  at timestamptz not null,
  primary key (worker_id, appeal_id, version),
  foreign key (worker_id, appeal_id) references appeal (worker_id, id)
);

-- In pieces, so that whoever goes through the table holds little at once; each is Base64.
create table appeal_attachment (
  worker_id uuid not null,
  appeal_id uuid not null,
  number int not null,
  piece int not null,
  content bytea not null,
  primary key (worker_id, appeal_id, number, piece),
  foreign key (worker_id, appeal_id) references appeal (worker_id, id)
);

-- At most one a day; gone when the appeal is settled.
create table open_appeal (
  worker_id uuid not null,
  project_id uuid not null,
  day date not null,
  appeal_id uuid not null,
  primary key (worker_id, project_id, day)
);

create trigger append_only before update or delete or truncate on timetable execute function refuse_change();
create trigger append_only before update or delete or truncate on waiting_gate_record execute function refuse_change();
create trigger append_only before delete or truncate on appeal execute function refuse_change();
create trigger append_only before delete or truncate on appeal_step execute function refuse_change();
create trigger append_only before delete or truncate on appeal_attachment execute function refuse_change();

create trigger unchanged before update on appeal
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on appeal_step
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on appeal_attachment
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();

create trigger unchanged_but_of_key before update on appeal
  for each row execute function refuse_change_but_of_key('reason');
create trigger unchanged_but_of_key before update on appeal_step
  for each row execute function refuse_change_but_of_key('note');
create trigger unchanged_but_of_key before update on appeal_attachment
  for each row execute function refuse_change_but_of_key('content');
