-- What a saved action's version adds for the PBX's own phones; empty for callflows.
alter table flow_version add column if not exists features text default '' not null;
