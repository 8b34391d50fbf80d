-- Codes sent by SMS, when a mobile number was bound, and when somebody showed anew that it is he. As before: worker-side keys begin with worker_id.

alter table account add column mobile_bound_at timestamptz;
update account set mobile_bound_at = opened_at where mobile is not null;

alter table session add column proven_at timestamptz;

create index on mobile_directory (worker_id);

-- Neither the number nor the code can be read from a row: both stand there as keyed digests.
create table sms_code (
  key text primary key,
  hash text not null,
  ends_at timestamptz not null,
  tries int not null
);
create index on sms_code (ends_at);

create index on attempt (last_at);

-- A message that is urgent goes before the others; one that came too late is not sent any more.
alter table sms add column urgent boolean not null default false;
alter table sms add column until timestamptz not null default timestamptz '9999-12-31 00:00:00+00';
drop index sms_next_try_idx;
create index on sms (urgent desc, next_try) where state = 'WAITING';

-- On which devices somebody has signed in: digests of login and device.
create table known_device (key text primary key, first_at timestamptz not null);
