import type { Clock } from '../../kit/clock';
import type { Log } from '../../kit/log';
import type { Settings } from '../config';
import { openGatewayDatabase } from '../database';
import { type Budgets, openBudgets } from './budgets';
import { ledgerIn } from './ledger';
import { openTolls, type Tolls } from './tolls';

export interface Accounts {
  readonly budgets: Budgets;
  readonly tolls: Tolls;
  close(): Promise<void>;
}

/** Who has spent how much, kept in the gateway's own database if it has one. */
export async function openAccounts(
  settings: Settings,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Promise<Accounts> {
  const url = settings.GATEWAY_DATABASE_URL;
  const db = url === undefined ? null : await openGatewayDatabase(url);
  const budgets = openBudgets(db && ledgerIn(db), log);
  const tolls = openTolls({
    ...{ budgets, clock },
    perAccount: settings.HAMEAU_POINTS_PER_ACCOUNT,
    perAddress: settings.HAMEAU_POINTS_PER_ADDRESS,
  });
  return {
    ...{ budgets, tolls },
    close: async () => {
      await budgets.close();
      await db?.destroy();
    },
  };
}
