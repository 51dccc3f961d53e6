/** For one small machine shared with Hameau itself. On the command line, so that nothing stored can undo them. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '48MB',
  max_wal_size: '256MB',
  min_wal_size: '80MB',
  idle_in_transaction_session_timeout: '30s',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u@%d ',
  log_checkpoints: 'off',
};

const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** A test's data is removed with it, so nothing is lost by not waiting for the disk. */
const forgetful = {
  ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  // Two whole products, of several gateways each, at once.
  max_connections: '300',
};

export function settingsFor(port: number, throwaway: boolean): string[] {
  const settings = { port: String(port), ...always, ...(throwaway ? forgetful : durable) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
