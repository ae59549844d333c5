-- The numbers of a version's drawing, as a JSON array of texts like did:0305550100, and the length of its dialplan in
-- characters: both can be read without the drawing and the dialplan. V8 fills them in for the versions that are there
-- already.
alter table flow_version add column if not exists numbers text default '[]' not null;
alter table flow_version add column if not exists size integer default 0 not null;
-- Where calls enter a version, as context,extension, and whether the container runs a step of it. Filled in by V8 too.
alter table flow_version add column if not exists entry text default '' not null;
alter table flow_version add column if not exists asks_container boolean default false not null;

-- Identifies this installation on the PBXs that it publishes to. One row, written when it is first needed.
create table if not exists installation (
    id varchar(32) primary key
);
