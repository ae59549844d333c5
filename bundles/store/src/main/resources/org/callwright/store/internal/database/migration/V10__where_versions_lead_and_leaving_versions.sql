-- Where a version leads outside its own contexts, as a JSON array of texts like callwright-sales-live,s: read without the
-- dialplan. V11 fills it in for the versions that are there already.
alter table flow_version add column if not exists destinations text default '[]' not null;

-- Versions of flows that were deleted while there were calls. They are on the PBX until these are over.
create table if not exists leaving_version (
    flow varchar(24) not null,
    number integer not null,
    was_live boolean not null,
    pbx_run text not null,
    channels text not null,
    drawing text not null,
    dialplan text not null,
    features text not null,
    codes text not null,
    numbers text not null,
    size integer not null,
    entry text not null,
    asks_container boolean not null,
    destinations text not null,
    hash varchar(16) not null,
    actions text not null,
    published_at timestamp(6) with time zone not null,
    published_by text not null,
    primary key (flow, number)
);
