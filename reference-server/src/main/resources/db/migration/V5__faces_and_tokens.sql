-- Tokens of a session beyond its first, why a session was ended, challenges for faces, and the templates of faces. As before:
-- worker-side keys begin with worker_id.

alter table session add column token_at timestamptz not null default now();
alter table session add column ended_because text not null default 'SIGNED_OUT'; -- said where ended_at is set
alter table session alter column token_at drop default;
create index on session (principal_id, device_id);

-- Every token that was offered, and every one that was replaced; the one in use stands in session.token_digest.
create table session_token (
  principal_id uuid not null,
  token_digest text not null,
  session_id uuid not null,
  given_at timestamptz not null,
  replaced_at timestamptz,
  primary key (principal_id, token_digest)
);
create index on session_token (principal_id, session_id);

-- Who is to show his face, for what and where, stands in the key alone: a keyed digest of that and of what nobody can guess.
create table face_challenge (
  key text primary key,
  moves text not null,
  ends_at timestamptz not null
);
create index on face_challenge (ends_at);

create table face_template (
  worker_id uuid not null references account,
  id uuid not null,
  model_sha256 text not null,
  template bytea not null,
  enrolled_at timestamptz not null,
  primary key (worker_id, id)
);
-- What is deleted is to leave the pages of the table soon, however few rows it has.
alter table face_template set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
