import { openDatabase } from '../../kit/database';
import { AccountRow } from './accounts/account.row';
import { BlockRow } from './blocks/block.row';
import { HomeRow } from './homes/home.row';
import { MemberRow } from './members/member.row';
import { Accounts1760000000001 } from './migrations/0001-accounts';
import { Sessions1760000000002 } from './migrations/0002-sessions';
import { Mails1760000000003 } from './migrations/0003-mails';
import { SessionRow } from './sessions/session.row';

export const openIdentityDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'identity',
    rows: [AccountRow, MemberRow, HomeRow, BlockRow, SessionRow],
    migrations: [Accounts1760000000001, Sessions1760000000002, Mails1760000000003],
  });
