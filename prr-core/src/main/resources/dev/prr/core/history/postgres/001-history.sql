-- Tables of a shared history. What is inserted are ids and bytes; everything else in a row is derived
-- from the bytes by the database, so that no writer can say one thing and record another.

create table prr.judgement (
  id        bytea    primary key check (id = sha256(record)),
  service   text     not null,
  team      text,
  tier      smallint not null,
  stage     text     not null,
  verdict   text     not null,
  facts     bytea    not null,
  decisions text[]   not null,
  record    bytea    not null
);
create index judgement_decisions on prr.judgement using gin (decisions)
  with (gin_pending_list_limit = 64);

-- The decisions of a judgement stand in one array, such as {=fail,=pass,slo-exists=fail}: an index over
-- arrays of words takes a few bytes a decision where a row of its own would take a hundred.

create table prr.facts (
  id     bytea primary key check (length(id) = 32),
  packed bytea not null
);
-- They are packed already.
alter table prr.facts alter column packed set storage external;

create table prr.run (
  id      bytea       primary key check (id = sha256(record)),
  instant timestamptz not null,
  verdict text        not null,
  record  bytea       not null
);
create index run_instant on prr.run (instant desc, id desc);

create table prr.run_service (
  run       bytea       not null,
  instant   timestamptz not null,
  service   text        not null,
  team      text,
  tier      smallint,
  verdict   text        not null,
  judgement bytea       not null,
  primary key (run, service, judgement)
);
create index run_service_service on prr.run_service (service, instant desc, run desc);
create index run_service_team on prr.run_service (team, instant desc, run desc);
create index run_service_judgement on prr.run_service (judgement);

create table prr.review (
  id      bytea primary key check (id = sha256(record)),
  kind    text  not null,
  scope   text  not null,
  subject text  not null,
  period  text,
  held    date  not null,
  record  bytea not null
);
create index review_subject on prr.review (scope, subject, kind, held desc);
create index review_kind on prr.review (kind, period, held desc);

-- What is deposited and not yet sealed, in the order in which it came.
create table prr.pending (
  number bigint generated always as identity primary key,
  kind   text   not null,
  id     bytea  not null unique
);

-- The chain: the links of docs/history.md, whose record lies in prr.run or prr.review.
create table prr.link (
  sequence bigint primary key,
  kind     text   not null,
  id       bytea  not null unique,
  previous bytea  not null,
  hash     bytea  not null
);

-- How far the chain goes: the roots of the complete subtrees of its Merkle tree (RFC 6962).
create table prr.head (
  one    boolean primary key default true check (one),
  size   bigint  not null,
  last   bytea   not null,
  nodes  bytea[] not null,
  origin text
);
insert into prr.head (size, last, nodes)
values (0, decode(repeat('00', 32), 'hex'), array[]::bytea[]);

create function prr.read_judgement() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  json jsonb := convert_from(new.record, 'UTF8')::jsonb;
begin
  new.service := json ->> 'service';
  new.team := json ->> 'team';
  new.tier := (json ->> 'tier')::smallint;
  new.stage := json ->> 'stage';
  new.verdict := json ->> 'verdict';
  new.facts := decode(json ->> 'facts', 'hex');
  new.decisions := array(
    select (d ->> 'rule') || '=' || (d ->> 'decision') as decision
    from jsonb_array_elements(json -> 'decisions') d
    union
    select '=' || (d ->> 'decision') from jsonb_array_elements(json -> 'decisions') d
    order by decision);
  return new;
end $$;
create trigger read before insert on prr.judgement
  for each row execute function prr.read_judgement();

create function prr.read_run() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  json jsonb := convert_from(new.record, 'UTF8')::jsonb;
begin
  new.instant := (json ->> 'instant')::timestamptz;
  new.verdict := json ->> 'verdict';
  return new;
end $$;
create trigger read before insert on prr.run for each row execute function prr.read_run();

create function prr.keep_run() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into prr.run_service (run, instant, service, team, tier, verdict, judgement)
  select new.id, new.instant, s ->> 'service', s ->> 'team',
         coalesce((s ->> 'tier')::smallint,
                  (select j.tier from prr.judgement j where j.id = decode(s ->> 'judgement', 'hex'))),
         s ->> 'verdict', decode(s ->> 'judgement', 'hex')
  from jsonb_array_elements(convert_from(new.record, 'UTF8')::jsonb -> 'services') s
  on conflict do nothing;
  insert into prr.pending (kind, id) values ('run', new.id) on conflict do nothing;
  return null;
end $$;
create trigger keep after insert on prr.run for each row execute function prr.keep_run();

create function prr.read_review() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  json jsonb := convert_from(new.record, 'UTF8')::jsonb;
begin
  new.kind := json ->> 'review';
  new.scope := json ->> 'scope';
  new.subject := json ->> 'subject';
  new.period := json ->> 'period';
  new.held := (json ->> 'held')::date;
  return new;
end $$;
create trigger read before insert on prr.review for each row execute function prr.read_review();

create function prr.keep_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into prr.pending (kind, id) values ('review', new.id) on conflict do nothing;
  return null;
end $$;
create trigger keep after insert on prr.review for each row execute function prr.keep_review();

-- Folds what waits into the chain, one sealer at a time; no row where another is at work.
create function prr.seal(most integer)
returns table (origin text, size bigint, root bytea, waiting boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head prr.head%rowtype;
  next record;
  link bytea;
  node bytea;
  rest bigint;
begin
  if not pg_try_advisory_xact_lock(7239512601) then
    return;
  end if;
  select h.* into head from prr.head h;
  for next in
    select p.number, p.kind, p.id, coalesce(r.record, v.record) as record
    from (select * from prr.pending order by number limit most) p
    left join prr.run r on p.kind = 'run' and r.id = p.id
    left join prr.review v on p.kind = 'review' and v.id = p.id
    order by p.number
  loop
    link := sha256(
      convert_to(
        '{"id":"' || encode(next.id, 'hex') || '","kind":"' || next.kind || '","previous":"'
          || encode(head.last, 'hex') || '","record":', 'UTF8')
      || next.record
      || convert_to(',"sequence":' || head.size || '}', 'UTF8'));
    insert into prr.link (sequence, kind, id, previous, hash)
    values (head.size, next.kind, next.id, head.last, link);
    delete from prr.pending p where p.number = next.number;
    node := sha256('\x00'::bytea || next.id);
    rest := head.size;
    while rest & 1 = 1 loop
      node := sha256('\x01'::bytea || head.nodes[cardinality(head.nodes)] || node);
      head.nodes := head.nodes[1:cardinality(head.nodes) - 1];
      rest := rest >> 1;
    end loop;
    head.nodes := head.nodes || node;
    head.last := link;
    head.size := head.size + 1;
    head.origin := coalesce(head.origin, 'prr.dev/history/' || left(encode(link, 'hex'), 16));
  end loop;
  update prr.head h
  set size = head.size, last = head.last, nodes = head.nodes, origin = head.origin
  where h.size <> head.size;
  if head.size > 0 then
    root := head.nodes[cardinality(head.nodes)];
    for i in reverse cardinality(head.nodes) - 1 .. 1 loop
      root := sha256('\x01'::bytea || head.nodes[i] || root);
    end loop;
    origin := head.origin;
    size := head.size;
    waiting := exists (select from prr.pending);
    return next;
  end if;
end $$;

-- What was decided last of each service: one step in the index for each, whatever lies behind it.
create view prr.latest as
with recursive service (name) as (
  (select s.service from prr.run_service s order by s.service limit 1)
  union all
  select (select s.service from prr.run_service s where s.service > name
          order by s.service limit 1)
  from service where name is not null)
select last.* from service
cross join lateral (
  select * from prr.run_service s where s.service = name
  order by s.instant desc, s.run desc limit 1) last
where name is not null;
