-- How users want pages to look and to write. Whoever never chose gets everything as the browser has it.
alter table app_user add column if not exists page_language varchar(35);
alter table app_user add column if not exists page_country varchar(2);
alter table app_user add column if not exists page_theme varchar(16) default 'SYSTEM' not null;
alter table app_user add column if not exists page_hours varchar(16) default 'OF_COUNTRY' not null;
