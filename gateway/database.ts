import { openDatabase } from '../kit/database';
import { Budgets1760000000001 } from './migrations/0001-budgets';

/** The gateway's own schema, which holds nothing of the services, as its role can read nothing of theirs. */
export const openGatewayDatabase = (url: string) =>
  openDatabase({ url, service: 'gateway', rows: [], migrations: [Budgets1760000000001], connections: 2 });
