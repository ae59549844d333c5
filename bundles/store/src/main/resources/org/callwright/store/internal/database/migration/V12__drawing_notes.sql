-- How flows are drawn: beside the drafts, since nothing of it changes a call. Flows of before have no notes.
create table if not exists flow_drawing (
    flow varchar(24) primary key references flow (id) on delete cascade,
    revision bigint not null,
    letters text not null,
    homes text not null,
    places text not null
);
