-- the job that tells of what ends soon looks by the end that was agreed on
create index consent_step_until on consent_step (valid_until);
