-- Other systems, as an administrator set them up. The secret is encrypted; its key is in a file and never in here.
create table if not exists connection (
    id varchar(80) primary key,
    name varchar(80) not null unique,
    revision bigint not null,
    address text not null,
    login text not null,
    secret text,
    private_allowed boolean not null
);
