-- Data keys, each wrapped by a master key that is not in the database. What is written is encrypted with that of the greatest
-- number; the others are kept as long as something stands under them.
create table data_key (
  number int primary key,
  wrapped text not null,
  made_at timestamptz not null default now()
);

-- How far the re-encryption under a key has come: one row for each pass through a table. A pass that began when every server
-- had heard of the key is the last one.
create table reencryption (
  key_id text not null,
  table_name text not null,
  pass int not null,
  began_at timestamptz not null,
  after_key text not null,            -- the primary key of the last row that was looked at; empty before the first
  looked_at bigint not null,
  rewritten bigint not null,
  ended boolean not null,
  done boolean not null,
  primary key (key_id, table_name, pass)
);

-- Four tables of evidence hold ciphertexts. A rotation of keys may replace those, and nothing else: in a transaction that
-- says so, a ciphertext under another key by one of the same length under the current key. So each can be replaced once for
-- each rotation, and everything beside it never. The columns that may be replaced are the trigger's arguments.
create function refuse_change_but_of_key() returns trigger language plpgsql as $$
declare
  sealed text;
  kept bytea;
  given bytea;
  current_key text;
begin
  if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
    raise exception '% is evidence: it is added to, never changed', tg_table_name;
  end if;
  select 'd' || max(number) into current_key from data_key;
  foreach sealed in array tg_argv loop
    kept := (to_jsonb(old) ->> sealed)::bytea;
    given := (to_jsonb(new) ->> sealed)::bytea;
    if given is distinct from kept and not coalesce(
        key_of(kept) <> current_key and key_of(given) = current_key
          and length(given) - length(key_of(given)) = length(kept) - length(key_of(kept)), false) then
      raise exception '% is evidence: it is added to, never changed', tg_table_name;
    end if;
  end loop;
  return new;
end $$;

-- The id of the key that a ciphertext names; null if it names none.
create function key_of(ciphertext bytea) returns text language sql immutable as $$
  select case when length(ciphertext) > 2 and length(ciphertext) >= 2 + get_byte(ciphertext, 1)
    then encode(substring(ciphertext from 3 for get_byte(ciphertext, 1)), 'escape') end
$$;

drop trigger append_only on card_request;
drop trigger append_only on payroll_line;
drop trigger append_only on line_answer;
drop trigger append_only on wage_confirmation;

create trigger append_only before delete or truncate on card_request execute function refuse_change();
create trigger append_only before delete or truncate on payroll_line execute function refuse_change();
create trigger append_only before delete or truncate on line_answer execute function refuse_change();
create trigger append_only before delete or truncate on wage_confirmation execute function refuse_change();

create trigger unchanged before update on card_request
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on payroll_line
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on line_answer
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();
create trigger unchanged before update on wage_confirmation
  when (current_setting('xinxintong.reencrypting', true) is distinct from 'on') execute function refuse_change();

create trigger unchanged_but_of_key before update on card_request
  for each row execute function refuse_change_but_of_key('card', 'mobile');
create trigger unchanged_but_of_key before update on payroll_line
  for each row execute function refuse_change_but_of_key('note');
create trigger unchanged_but_of_key before update on line_answer
  for each row execute function refuse_change_but_of_key('reason');
create trigger unchanged_but_of_key before update on wage_confirmation
  for each row execute function refuse_change_but_of_key('reason');
