import { openDatabase } from '../../kit/database';
import { AccountRow } from './accounts/account.row';
import { ActivityRow } from './activity/activity.row';
import { AppRow } from './apps/app.row';
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
import { Passkeys1760000000011 } from './migrations/0011-passkeys';
import { RecoveryCodes1760000000012 } from './migrations/0012-recovery-codes';
import { Providers1760000000013 } from './migrations/0013-providers';
import { KeysInTurn1760000000014 } from './migrations/0014-keys-in-turn';
import { Browsers1760000000015 } from './migrations/0015-browsers';
import { Apps1760000000016 } from './migrations/0016-apps';
import { Leaving1760000000017 } from './migrations/0017-leaving';
import { Exports1760000000018 } from './migrations/0018-exports';
import { PartnerKeys1760000000019 } from './migrations/0019-partner-keys';
import { Representatives1760000000020 } from './migrations/0020-representatives';
import { TimeZones1760000000021 } from './migrations/0021-time-zones';
import { Activity1760000000023 } from './migrations/0023-activity';
import { Deeds1760000000024 } from './migrations/0024-deeds';
import { PartnerKeyRow } from './partner-keys/partner-key.row';
import { PartnerRow } from './partners/partner.row';
import { PasskeyRow } from './passkeys/passkey.row';
import { ProviderLinkRow } from './providers/provider-link.row';
import { RepresentativeRow } from './representatives/representative.row';
import { SessionRow } from './sessions/session.row';

export const openIdentityDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'identity',
    rows: [
      AccountRow,
      MemberRow,
      HomeRow,
      BlockRow,
      SessionRow,
      PartnerRow,
      AppRow,
      PasskeyRow,
      ProviderLinkRow,
      ActivityRow,
      PartnerKeyRow,
      RepresentativeRow,
    ],
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
      Passkeys1760000000011,
      RecoveryCodes1760000000012,
      Providers1760000000013,
      KeysInTurn1760000000014,
      Browsers1760000000015,
      Apps1760000000016,
      Activity1760000000023,
      PartnerKeys1760000000019,
      Representatives1760000000020,
      TimeZones1760000000021,
      Leaving1760000000017,
      Exports1760000000018,
      Deeds1760000000024,
    ],
  });
