-- Which number was moved when a version was made that is drawn as the one before, and the name of the flow that it came from
-- or went to.
create table if not exists moved_number (
    flow varchar(24) not null,
    number integer not null,
    moved varchar(48) not null,
    other text not null,
    came boolean not null,
    primary key (flow, number),
    foreign key (flow, number) references flow_version (flow, number) on delete cascade
);
