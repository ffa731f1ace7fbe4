alter table prr.run add column later text;
