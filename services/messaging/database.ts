import { openDatabase } from '../../kit/database';
import { Threads1760000000001 } from './migrations/0001-threads';
import { ReadModels1760000000002 } from './migrations/0002-read-models';
import { Live1760000000003 } from './migrations/0003-live';
import { Words1760000000004 } from './migrations/0004-words';
import { Moderation1760000000005 } from './migrations/0005-moderation';
import { Readings1760000000006 } from './migrations/0006-readings';
import { Conversations1760000000007 } from './migrations/0007-conversations';
import { Notifications1760000000008 } from './migrations/0008-notifications';
import { Letters1760000000009 } from './migrations/0009-letters';
import { Search1760000000010 } from './migrations/0010-search';
import { Appeals1760000000011 } from './migrations/0011-appeals';
import { FoundMembers1760000000012 } from './migrations/0012-found-members';
import { Leaving1760000000013 } from './migrations/0013-leaving';
import { Mutes1760000000014 } from './migrations/0014-mutes';
import { QuietModes1760000000015 } from './migrations/0015-quiet-modes';
import { Audit1760000000016 } from './migrations/0016-audit';

/** No mapped rows: what is read depends on who reads, so every statement is written by hand (thread.loaders.ts). */
export const openMessagingDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'messaging',
    rows: [],
    migrations: [
      Threads1760000000001,
      ReadModels1760000000002,
      Live1760000000003,
      Words1760000000004,
      Moderation1760000000005,
      Readings1760000000006,
      Conversations1760000000007,
      Notifications1760000000008,
      Letters1760000000009,
      Search1760000000010,
      Appeals1760000000011,
      FoundMembers1760000000012,
      Leaving1760000000013,
      Mutes1760000000014,
      QuietModes1760000000015,
      Audit1760000000016,
    ],
  });
