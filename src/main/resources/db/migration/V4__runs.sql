-- Every training is kept as a run: a row of trained_model, whether or not a model came of it. The weights, which are
-- large and which no list of runs needs, get a table of their own.

create table trained_head (
    project uuid not null,
    number  integer not null,
    -- sealed
    head    bytea not null,
    primary key (project, number),
    foreign key (project, number) references trained_model (project, number) on delete cascade
);

insert into trained_head (project, number, head) select project, number, head from trained_model;
alter table trained_model drop column head;

-- how it ended, null where nobody noted it
alter table trained_model add column ending varchar(20);
alter table trained_model add column took_ms bigint;
-- for each label how its examples were divided, as JSON
alter table trained_model add column split_by_label text;

-- The model that answers; null: the newest.
alter table project add column live_model integer;
-- The greatest number that a run had: no number is given twice.
alter table project add column last_run integer default 0 not null;

update project set last_run =
    (select coalesce(max(m.number), 0) from trained_model m where m.project = project.id);
