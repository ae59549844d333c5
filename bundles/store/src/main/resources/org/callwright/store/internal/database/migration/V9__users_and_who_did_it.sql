-- Until here there was one login, made at the first start: it becomes an administrator.
alter table app_user add column if not exists user_role varchar(16) default 'ADMINISTRATOR' not null;
alter table app_user add column if not exists enabled boolean default true not null;
alter table app_user add column if not exists changed_at timestamp(6) with time zone;
alter table app_user add column if not exists changed_by varchar(80);
-- From where a user logged in last: guesses from elsewhere cannot keep that address out.
alter table app_user add column if not exists last_login_at timestamp(6) with time zone;
alter table app_user add column if not exists last_login_from varchar(64);

-- Which browser a ticket is, for its owner.
alter table login_ticket add column if not exists begun_at timestamp(6) with time zone;
alter table login_ticket add column if not exists client_address varchar(64) default '' not null;
alter table login_ticket add column if not exists browser varchar(200) default '' not null;

-- Who changed a draft last, and who made which version live when. Not known of what was done before.
alter table flow add column if not exists saved_by varchar(80) default '' not null;
alter table flow add column if not exists live_since timestamp(6) with time zone;
alter table flow add column if not exists live_by varchar(80);

alter table connection add column if not exists changed_at timestamp(6) with time zone;
alter table connection add column if not exists changed_by varchar(80);
