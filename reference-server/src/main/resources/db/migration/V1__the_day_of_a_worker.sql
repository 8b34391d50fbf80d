-- Every worker-side table begins with worker_id, so that it can be distributed by worker. bytea columns hold ciphertexts
-- of personal data, or their blind indexes (…_index). Evidence can be added to, never changed: see refuse_change().

create table account (
  worker_id uuid primary key,
  number bytea not null,
  name bytea not null,
  mobile bytea,
  password_hash text not null,
  one_time_code_hash text,            -- set as long as the password is the initial one
  real_name text not null,
  standing text not null,
  opened_at timestamptz not null
);

-- The directories lead from a login to the worker; nothing else does.
create table number_directory (number_index bytea primary key, worker_id uuid not null);
create table mobile_directory (mobile_index bytea primary key, worker_id uuid not null);

create table session (
  principal_id uuid not null,
  token_digest text not null,
  id uuid not null,
  staff boolean not null,
  scope text not null,
  device_id text not null,
  device_name text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (principal_id, token_digest)
);

create table attempt (key text primary key, tries int not null, last_at timestamptz not null);

create table reset_permit (
  worker_id uuid primary key references account,
  step text not null,
  secret_hash text not null,
  ends_at timestamptz not null
);

create table device_key (
  worker_id uuid not null references account,
  device_id text not null,
  public_key text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  id bigint generated always as identity,
  primary key (worker_id, id)
);

create table consent (
  worker_id uuid not null references account,
  id uuid not null,
  purpose text not null,
  version text not null,
  enterprise_id uuid,                 -- null: the platform itself
  given_at timestamptz not null,
  until timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id)
);

create table consent_withdrawal (
  worker_id uuid not null,
  consent_id uuid not null,
  at timestamptz not null,
  primary key (worker_id, consent_id),
  foreign key (worker_id, consent_id) references consent (worker_id, id)
);

create table enterprise (id uuid primary key, name text not null, credit_code text not null unique);

create table project (
  id uuid primary key,
  enterprise_id uuid not null references enterprise,
  name text not null,
  region_code text not null,
  address text not null,
  state text not null
);
create index on project (enterprise_id);

-- How a project is punched at; the fence is GeoJSON in WGS 84.
create table site (
  project_id uuid primary key references project,
  fence text not null,
  mobile_attendance boolean not null,
  unsigned_punches boolean not null,
  shifts text not null
);

create table team (
  id uuid primary key,
  project_id uuid not null references project,
  name text not null,
  ordinal bigint generated always as identity
);
create index on team (project_id);

create table staff (
  id uuid primary key,
  login text not null unique,
  name bytea not null,
  role text not null,
  password_hash text not null,
  totp_secret bytea not null,
  last_step bigint not null default 0
);
create table staff_enterprise (
  staff_id uuid not null references staff,
  enterprise_id uuid not null references enterprise,
  primary key (staff_id, enterprise_id)
);
create index on staff_enterprise (enterprise_id);
create table staff_project (
  staff_id uuid not null references staff,
  project_id uuid not null references project,
  primary key (staff_id, project_id)
);

create table invitation (
  worker_id uuid not null references account,
  id uuid not null unique,
  project_id uuid not null references project,
  enterprise_id uuid not null references enterprise,
  team_id uuid not null references team,
  trade text not null,
  pay_kind text not null,
  rate_fen bigint not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null,
  note bytea not null,                -- somebody's own words
  version int not null,
  primary key (worker_id, id)
);
create index on invitation (project_id);

create table membership (
  worker_id uuid not null references account,
  invitation_id uuid not null,
  project_id uuid not null references project,
  team_id uuid not null references team,
  trade text not null,
  pay_kind text not null,
  rate_fen bigint not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (worker_id, invitation_id)
);
create index on membership (project_id);
create unique index one_open_membership on membership (worker_id, project_id)
  where until = timestamptz '9999-12-31 00:00:00+00';

create table punch (
  worker_id uuid not null references account,
  id text not null,
  project_id uuid not null references project,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  device_id text not null,
  sequence bigint not null,
  claims text not null,
  evidence text not null,             -- the signed text as it came
  signed boolean not null,
  metres_to_edge double precision not null,
  flags text not null,
  primary key (worker_id, id)
);
create index on punch (worker_id, project_id, at);
create index on punch (worker_id, device_id, received_at);

create table gate_record (
  worker_id uuid not null references account,
  project_id uuid not null references project,
  at timestamptz not null,
  direction text not null,
  channel text not null,
  attend_type text not null,
  flags text not null,
  imported_at timestamptz not null default now(),
  primary key (worker_id, project_id, at, direction)
);

-- Every look of a member of staff at a worker's personal data.
create table access_record (
  worker_id uuid not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  what text not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, ordinal)
);

create table idempotency_key (
  caller_id uuid not null,
  route text not null,
  key text not null,
  request_digest bytea not null,
  status int not null,
  answer bytea not null,
  kept_at timestamptz not null,
  primary key (caller_id, route, key)
);
create index on idempotency_key (kept_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is evidence: it is added to, never changed', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on punch execute function refuse_change();
create trigger append_only before update or delete or truncate on gate_record execute function refuse_change();
create trigger append_only before update or delete or truncate on consent execute function refuse_change();
create trigger append_only before update or delete or truncate on consent_withdrawal execute function refuse_change();
create trigger append_only before update or delete or truncate on access_record execute function refuse_change();
