-- SQL that H2 and PostgreSQL both understand. H2 commits every statement that changes the schema at once, so a process
-- killed half-way leaves half a migration, which runs again at the next start: every statement must bear repetition.

create table if not exists flow (
    id varchar(24) primary key,
    name text not null,
    revision bigint not null,
    live integer,
    draft text not null,
    saved_at timestamp(6) with time zone not null
);

-- A number as the flows' JSON has it (did:0305550100). The key is what keeps two drafts from having one number.
create table if not exists flow_number (
    number varchar(48) primary key,
    flow varchar(24) not null references flow (id) on delete cascade
);

create index if not exists flow_number_flow on flow_number (flow);

create table if not exists flow_version (
    flow varchar(24) not null references flow (id) on delete cascade,
    number integer not null,
    drawing text not null,
    dialplan text not null,
    hash varchar(16) not null,
    actions text not null,
    published_at timestamp(6) with time zone not null,
    published_by text not null,
    primary key (flow, number)
);

create table if not exists kept_version (
    flow varchar(24) not null,
    number integer not null,
    pbx_run text not null,
    channels text not null,
    primary key (flow, number),
    foreign key (flow, number) references flow_version (flow, number) on delete cascade
);

create table if not exists number_pool (
    number varchar(48) primary key
);

create table if not exists app_user (
    login varchar(64) primary key,
    password_hash text not null
);
