-- Whether a number of the pool is kept back, and what people noted of it. Until here each could be given to a callflow.
alter table number_pool add column if not exists reserved boolean default false not null;
alter table number_pool add column if not exists note varchar(200) default '' not null;
