-- Valid on H2 and on PostgreSQL. What a pupil made or typed is sealed with the key of its project: bytea throughout.

create table project (
    id                      uuid primary key,
    most_labels             integer not null,
    most_examples_per_label integer not null,
    most_examples           integer not null,
    keeps_pictures          boolean not null,
    -- The greatest ids that deleted labels and examples had: no id is given twice.
    last_label              integer not null,
    last_example            integer not null,
    -- What a teacher set for every training, as JSON.
    locked_settings         varchar(200),
    created                 timestamp with time zone not null
);

create table label (
    project uuid not null references project (id) on delete cascade,
    number  integer not null,
    name    bytea not null,
    color   integer not null,
    active  boolean not null,
    primary key (project, number)
);

create table example (
    project   uuid not null references project (id) on delete cascade,
    number    integer not null,
    label     integer not null,
    -- 32-bit floats, lowest byte first
    embedding bytea not null,
    backbone  varchar(60) not null,
    -- null where only embeddings are kept
    jpeg      bytea,
    -- which hold of the record button
    burst     uuid not null,
    taken     timestamp with time zone not null,
    source    varchar(10) not null,
    primary key (project, number)
);

create index example_by_backbone on example (backbone, project);

create table trained_model (
    project       uuid not null references project (id) on delete cascade,
    number        integer not null,
    -- ids of the labels in the order of the outputs, with commas between
    labels        varchar(1000) not null,
    backbone      varchar(60) not null,
    head          bytea not null,
    fingerprint   bigint not null,
    epochs        integer not null,
    batch_size    integer not null,
    learning_rate double precision not null,
    hidden_units  integer not null,
    seed          bigint not null,
    -- loss and accuracy of each epoch, as JSON
    history       text not null,
    trained       timestamp with time zone not null,
    primary key (project, number)
);

create table teacher (
    id       uuid primary key,
    name     varchar(40) not null unique,
    -- hashed
    password varchar(200) not null,
    -- where the teacher tries things out, made when first asked for
    practice uuid,
    created  timestamp with time zone not null
);

create table classroom (
    id                      uuid primary key,
    teacher                 uuid not null references teacher (id),
    code                    varchar(6) not null unique,
    name                    varchar(60) not null,
    most_pupils             integer not null,
    most_labels             integer not null,
    most_examples_per_label integer not null,
    retention_days          integer not null,
    embeddings_only         boolean not null,
    lesson                  varchar(10) not null,
    created                 timestamp with time zone not null
);

create table pupil (
    id          uuid primary key,
    classroom   uuid not null references classroom (id),
    nickname    bytea not null,
    project     uuid not null unique,
    joined      timestamp with time zone not null,
    last_seen   timestamp with time zone not null,
    -- SHA-256 of what the device shows, and of the words that move to another one
    token_hash  varchar(64) unique,
    rescue_hash varchar(64)
);

create index pupil_by_classroom on pupil (classroom);
