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
