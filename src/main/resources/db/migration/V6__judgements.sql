-- What a model said of each example at the end of its training. Large, and read only for its report.

create table judgement (
    project uuid not null,
    number  integer not null,
    -- sealed
    content bytea not null,
    primary key (project, number),
    foreign key (project, number) references trained_model (project, number) on delete cascade
);
