-- By which a browser stays logged in when the host restarts. The hash alone is kept, so that reading this table lets
-- nobody in.
create table if not exists login_ticket (
    hash varchar(64) primary key,
    login varchar(64) not null references app_user (login) on delete cascade,
    valid_until timestamp(6) with time zone not null
);
