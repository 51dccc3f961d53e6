import { openDatabase } from '../../kit/database';
import { AccountRow } from './accounts/account.row';
import { BlockRow } from './blocks/block.row';
import { HomeRow } from './homes/home.row';
import { MemberRow } from './members/member.row';
import { Accounts1760000000001 } from './migrations/0001-accounts';
import { Sessions1760000000002 } from './migrations/0002-sessions';
import { Mails1760000000003 } from './migrations/0003-mails';
import { Partners1760000000004 } from './migrations/0004-partners';
import { ToldBlocks1760000000005 } from './migrations/0005-told-blocks';
import { Letters1760000000006 } from './migrations/0006-letters';
import { Presence1760000000007 } from './migrations/0007-presence';
import { Devices1760000000008 } from './migrations/0008-devices';
import { ResetLinks1760000000009 } from './migrations/0009-reset-links';
import { NewAddresses1760000000010 } from './migrations/0010-new-addresses';
import { PartnerRow } from './partners/partner.row';
import { SessionRow } from './sessions/session.row';

export const openIdentityDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'identity',
    rows: [AccountRow, MemberRow, HomeRow, BlockRow, SessionRow, PartnerRow],
    migrations: [
      Accounts1760000000001,
      Sessions1760000000002,
      Mails1760000000003,
      Partners1760000000004,
      ToldBlocks1760000000005,
      Letters1760000000006,
      Presence1760000000007,
      Devices1760000000008,
      ResetLinks1760000000009,
      NewAddresses1760000000010,
    ],
  });
