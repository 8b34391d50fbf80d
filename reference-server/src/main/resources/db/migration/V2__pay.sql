-- Cards, payrolls, the books, banks, and what a worker is told. As in V1: worker-side keys begin with worker_id, bytea columns
-- hold ciphertexts or blind indexes, and evidence can be added to, never changed.

create table card_request (
  worker_id uuid not null references account,
  id uuid not null unique,
  bank_code text not null,
  card bytea not null,
  card_index bytea not null,
  mobile bytea not null,
  at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id)
);
create index on card_request (card_index, at);

-- When the bank is asked next about a request that is pending; gone once it is settled.
create table card_wait (
  worker_id uuid not null,
  request_id uuid not null,
  next_ask timestamptz not null,
  primary key (worker_id, request_id)
);
create index on card_wait (next_ask);

-- What the bank said: BOUND or REFUSED, and of one that was bound, SUSPENDED.
create table card_word (
  worker_id uuid not null,
  request_id uuid not null,
  state text not null,
  reason text not null,
  at timestamptz not null,
  primary key (worker_id, request_id, state),
  foreign key (worker_id, request_id) references card_request (worker_id, id)
);

-- The directory of the cards that wages go to now. One card, one person.
create table card_holder (
  card_index bytea primary key,
  worker_id uuid not null,
  request_id uuid not null
);
create index on card_holder (worker_id);

create table payroll_sheet (
  id uuid primary key,
  project_id uuid not null references project,
  enterprise_id uuid not null references enterprise,
  month text not null,                -- YYYY-MM
  drawn_up_at timestamptz not null,
  ordinal bigint generated always as identity
);
create index on payroll_sheet (project_id);

create table payroll_step (
  sheet_id uuid not null references payroll_sheet,
  step text not null,                 -- OPENED, SUBMITTED
  at timestamptz not null,
  primary key (sheet_id, step)
);

create table payroll_line (
  worker_id uuid not null references account,
  id uuid not null,
  sheet_id uuid not null references payroll_sheet,
  ordinal int not null,
  days int not null,
  due_fen bigint not null,
  deductions_fen bigint not null,
  note bytea not null,                -- somebody's own words
  primary key (worker_id, id)
);
create unique index on payroll_line (sheet_id, ordinal);

create table line_answer (
  worker_id uuid not null,
  line_id uuid not null,
  answer text not null,               -- SIGNED, OBJECTED
  reason bytea not null,              -- somebody's own words
  at timestamptz not null,
  primary key (worker_id, line_id),
  foreign key (worker_id, line_id) references payroll_line (worker_id, id)
);

-- Where each line of a submitted sheet went: to the bank as line line_no and to that card, or nowhere, with the reason.
create table submitted_line (
  worker_id uuid not null,
  line_id uuid not null,
  sheet_id uuid not null references payroll_sheet,
  line_no int,
  card_request_id uuid,
  left_out text,
  primary key (worker_id, line_id),
  foreign key (worker_id, line_id) references payroll_line (worker_id, id),
  check ((left_out is null) = (line_no is not null) and (left_out is null) = (card_request_id is not null))
);
create index on submitted_line (sheet_id, line_no);

-- The books. Each entry takes an amount from one account to another; each kind happens to a line once.
create table wage_entry (
  worker_id uuid not null,
  line_id uuid not null,
  kind text not null,
  sheet_id uuid not null references payroll_sheet,
  debit text not null,
  credit text not null,
  amount_fen bigint not null check (amount_fen > 0),
  at timestamptz not null,
  bank_serial text not null,
  reason text not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, line_id, kind),
  foreign key (worker_id, line_id) references payroll_line (worker_id, id)
);
create index on wage_entry (sheet_id);

-- What a worker said of a wage after it came.
create table wage_confirmation (
  worker_id uuid not null,
  line_id uuid not null,
  word text not null,                 -- CONFIRMED, OBJECTED
  reason bytea not null,              -- somebody's own words
  at timestamptz not null,
  primary key (worker_id, line_id),
  foreign key (worker_id, line_id) references payroll_line (worker_id, id)
);

create table batch (
  number text primary key,
  sheet_id uuid not null unique references payroll_sheet,
  bank_code text not null,            -- of the account that it is paid out of
  account_number text not null,
  phase text not null,
  looks int not null,
  next_look timestamptz not null
);
create index on batch (next_look) where phase <> 'SETTLED';

create table bank_nonce (
  key_id text not null,
  nonce text not null,
  until timestamptz not null,
  primary key (key_id, nonce)
);
create index on bank_nonce (until);

-- Every genuine event of a bank, with what became of it.
create table bank_event (
  id text not null,
  outcome text not null,
  taken_at timestamptz not null,
  ordinal bigint generated always as identity primary key
);
create index on bank_event (id);

create table notice (
  worker_id uuid not null references account,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  month text not null,                -- YYYY-MM, empty if it is about none
  amount_fen bigint not null,         -- zero if it is about none
  at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (worker_id, id)
);

-- Messages to be sent, and sent: of those the texts are forgotten at once, and the rest after some days.
create table sms (
  id uuid primary key,
  mobile bytea not null,
  text bytea not null,
  made_at timestamptz not null,
  state text not null,                -- WAITING, SENT, GIVEN_UP
  tries int not null,
  next_try timestamptz not null
);
create index on sms (next_try) where state = 'WAITING';

create trigger append_only before update or delete or truncate on card_request execute function refuse_change();
create trigger append_only before update or delete or truncate on card_word execute function refuse_change();
create trigger append_only before update or delete or truncate on payroll_sheet execute function refuse_change();
create trigger append_only before update or delete or truncate on payroll_step execute function refuse_change();
create trigger append_only before update or delete or truncate on payroll_line execute function refuse_change();
create trigger append_only before update or delete or truncate on line_answer execute function refuse_change();
create trigger append_only before update or delete or truncate on submitted_line execute function refuse_change();
create trigger append_only before update or delete or truncate on wage_entry execute function refuse_change();
create trigger append_only before update or delete or truncate on wage_confirmation execute function refuse_change();
create trigger append_only before update or delete or truncate on bank_event execute function refuse_change();
