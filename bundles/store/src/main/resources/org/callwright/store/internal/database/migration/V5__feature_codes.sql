-- The extensions that phones dial or subscribe to for a version's features, as a JSON array of texts. V6 fills them in for
-- the versions that are there already.
alter table flow_version add column if not exists codes text default '[]' not null;
