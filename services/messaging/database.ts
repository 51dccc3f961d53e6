import { openDatabase } from '../../kit/database';
import { Threads1760000000001 } from './migrations/0001-threads';
import { ReadModels1760000000002 } from './migrations/0002-read-models';

/** No mapped rows: what is read depends on who reads, so every statement is written by hand (thread.loaders.ts). */
export const openMessagingDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'messaging',
    rows: [],
    migrations: [Threads1760000000001, ReadModels1760000000002],
  });
