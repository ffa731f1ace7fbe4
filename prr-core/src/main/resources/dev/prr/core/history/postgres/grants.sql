-- Who may do what, said anew after each migration; roles that are not there are passed over.
do $$
begin
  revoke all on all functions in schema prr from public;
  if exists (select from pg_roles where rolname = 'prr_append') then
    grant usage on schema prr to prr_append;
    grant select on prr.version to prr_append;
    grant insert (id, record) on prr.judgement, prr.run, prr.review to prr_append;
    grant insert (id, packed) on prr.facts to prr_append;
    grant execute on function prr.seal(integer) to prr_append;
  end if;
  if exists (select from pg_roles where rolname = 'prr_read') then
    grant usage on schema prr to prr_read;
    grant select on all tables in schema prr to prr_read;
  end if;
end $$;
