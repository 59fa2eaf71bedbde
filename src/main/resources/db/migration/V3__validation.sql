-- Which share of the examples a training was tested on, and which ones they were.

alter table trained_model add column validation_fraction double precision default 0 not null;
alter table trained_model add column patience integer default 0 not null;
-- ids of the examples that were tested on, with commas between
alter table trained_model add column validation text default '' not null;

update project set locked_settings =
    replace(locked_settings, '}', ',"validationFraction":0.0,"patience":0}')
where locked_settings is not null;
