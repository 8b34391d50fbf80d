-- Which files of his own record a worker was given: what the platform signed, it can be asked for.
create table issued_record (
  worker_id uuid not null references account,
  ordinal bigint generated always as identity,
  at timestamptz not null,
  kind text not null,
  first_day date not null,
  last_day date not null,
  digest text not null,               -- SHA-256 of the whole file
  primary key (worker_id, ordinal)
);

create trigger append_only before update or delete or truncate on issued_record execute function refuse_change();
