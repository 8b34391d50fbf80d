-- What a punch rests on, punches that did not count, and what shows only beside the punches of others. Worker-side keys begin with worker_id.

alter table site add column face_asked boolean not null default false;

-- Per flag the facts that it rests on, as JSON.
alter table punch add column grounds text not null default '{}';
create index on punch using brin (received_at);

create table refused_punch (
  worker_id uuid not null references account,
  id text not null,
  device_id text not null,
  sequence bigint not null,
  received_at timestamptz not null,
  reason text not null,
  evidence text not null,             -- the signed text as it came
  primary key (worker_id, id)
);
create index on refused_punch (worker_id, device_id, received_at);

-- A flag that was found after the punch was taken in; the punch stays as it is.
create table punch_finding (
  worker_id uuid not null,
  punch_id text not null,
  flag text not null,
  facts text not null,
  found_at timestamptz not null,
  primary key (worker_id, punch_id, flag),
  foreign key (worker_id, punch_id) references punch
);

-- Up to when the punches of all projects were looked at beside each other.
create table crowd_sweep (swept_until timestamptz not null);
insert into crowd_sweep values (timestamptz '1970-01-01 00:00:00+00');

create trigger append_only before update or delete or truncate on refused_punch execute function refuse_change();
create trigger append_only before update or delete or truncate on punch_finding execute function refuse_change();
