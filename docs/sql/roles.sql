-- Once, as an administrator, in the database of the history.
create role prr_owner  nologin;
create role prr_append nologin;
create role prr_read   nologin;
do $$
begin
  execute format('grant create on database %I to prr_owner', current_database());
end $$;
