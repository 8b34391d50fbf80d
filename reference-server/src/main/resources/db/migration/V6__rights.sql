-- Keys of gate vendors. As before: worker-side keys begin with worker_id, bytea columns hold ciphertexts or blind indexes, and
-- evidence can be added to, never changed.

create table api_key (
  id uuid primary key,
  digest text not null unique,        -- of the key's text, which is kept nowhere
  enterprise_id uuid not null references enterprise,
  name text not null,
  issued_by uuid not null references staff,
  issued_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz not null,
  revoked_at timestamptz not null,
  revoked_by uuid references staff,
  ordinal bigint generated always as identity
);
create index on api_key (enterprise_id);

create table api_key_project (
  key_id uuid not null references api_key,
  project_id uuid not null references project,
  primary key (key_id, project_id)
);

-- Every import of gate records: by whom. Its records are those of the project with the same imported_at.
create table gate_import (
  id uuid primary key,
  project_id uuid not null references project,
  key_id uuid references api_key,
  staff_id uuid references staff,
  at timestamptz not null,
  accepted int not null,
  repeated int not null,
  rejected int not null,
  imported_at timestamptz not null default now(),
  ordinal bigint generated always as identity,
  check ((key_id is null) <> (staff_id is null))
);
create index on gate_import (project_id, ordinal);

create trigger append_only before update or delete or truncate on gate_import execute function refuse_change();

-- Which accounts are one person's: each row leads from one to another, and to the one that is kept. What was written under any
-- of them stays as it was written, and is read together. Few workers have a row.
create table same_person (
  worker_id uuid not null references account,
  other_id uuid not null references account,
  kept boolean not null,              -- other_id answers for worker_id
  correction_id uuid not null,
  at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, other_id)
);

-- Cases: something about a worker is said to be wrong.
create table correction (
  worker_id uuid not null references account,
  id uuid not null unique,
  what text not null,
  value bytea not null,
  reason bytea not null,              -- somebody's own words
  by_staff boolean not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id)
);

create table correction_step (
  worker_id uuid not null,
  id uuid not null,
  correction_id uuid not null,
  state text not null,
  by_staff boolean not null,
  by_id uuid not null,
  reason bytea not null,              -- somebody's own words
  other_id uuid references account,   -- whose account the right number is already
  at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id),
  unique (worker_id, correction_id, state),
  foreign key (worker_id, correction_id) references correction (worker_id, id)
);
create index on correction_step (other_id) where other_id is not null;

alter table account add column closed_at timestamptz;

create trigger append_only before update or delete or truncate on same_person execute function refuse_change();
create trigger append_only before delete or truncate on correction execute function refuse_change();
create trigger append_only before delete or truncate on correction_step execute function refuse_change();
create trigger unchanged before update on correction
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on correction_step
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged_but_of_key before update on correction
  for each row execute function refuse_change_but_of_key('value', 'reason');
create trigger unchanged_but_of_key before update on correction_step
  for each row execute function refuse_change_but_of_key('reason');
