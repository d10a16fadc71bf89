-- The ledger's own tables. Projections live beside them in the same file and belong to whoever made them.

create table meta (
  key text primary key,
  value any not null
) strict, without rowid;

create table station (
  number integer primary key,
  id blob not null unique check (length(id) = 16)
) strict;

-- number: the order of arrival in this file, without gaps; station and seq: the place in the chain.
create table entry (
  number integer primary key,
  station integer not null references station (number),
  seq integer not null,
  header blob not null,
  body blob not null,
  head blob not null check (length(head) = 32),
  unique (station, seq)
) strict;

-- id = the entry's number × 65,536 + the position in its list of commitments, so it is never given twice
-- and new rows always land at the end of the tree.
create table capsule (
  id integer primary key,
  salt blob not null check (length(salt) = 16),
  data blob not null
) strict;

create trigger entry_is_never_changed before update on entry
begin
  select raise(abort, 'tallyman: an entry is never changed');
end;

create trigger entry_is_never_removed before delete on entry
begin
  select raise(abort, 'tallyman: an entry is never removed');
end;

-- INSERT OR REPLACE removes rows without firing the trigger above; so only what comes next may be inserted at all.
-- The bytes 43 to 74 of a header of format 1 are the previous head.
create trigger entry_comes_next before insert on entry
when new.number is not 1 + coalesce((select max(number) from entry), 0)
  or new.seq is not 1 + coalesce((select max(seq) from entry where station = new.station), 0)
  or substr(new.header, 43, 32) is not
     coalesce((select head from entry where station = new.station and seq = new.seq - 1), zeroblob(32))
begin
  select raise(abort, 'tallyman: only the next entry of a chain may be added');
end;

-- A capsule is written once and erased once, never rewritten.
create trigger capsule_is_never_changed before update on capsule
begin
  select raise(abort, 'tallyman: a capsule is never changed');
end;
