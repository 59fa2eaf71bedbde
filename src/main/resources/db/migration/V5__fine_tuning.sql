-- How the last layers of the backbone learned, as JSON; null if the head alone was trained.

alter table trained_model add column fine_tuning varchar(1000);
