-- What a teacher prepares for a class: pictures to begin with, and a hidden test set.

create table picture_set (
    id        uuid primary key,
    classroom uuid not null references classroom (id) on delete cascade,
    name      varchar(40) not null,
    kind      varchar(10) not null,
    project   uuid not null unique,
    -- whether pupils who join later get it, too
    for_late  boolean not null,
    created   timestamp with time zone not null
);

create index picture_set_by_classroom on picture_set (classroom);
