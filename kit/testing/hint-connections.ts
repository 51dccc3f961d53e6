/** Ends each connection that hears hints of the database it is sent to, as a restart of a proxy before it would. */
export const endHintConnections = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'hameau hints' and datname = current_database()`;
