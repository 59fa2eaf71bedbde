-- Below this probability, from 0 to 1, an answer is 'not sure'; 0: a project always answers.

alter table project add column threshold double precision default 0 not null;
