import { buildSubgraph } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { AccountResolver } from './accounts/account.resolver';
import { ViewerResolver } from './accounts/viewer.resolver';
import { ActivityResolver } from './activity/activity.resolver';
import { AppResolver, SessionAppResolver } from './apps/app.resolver';
import { BlockResolver } from './blocks/block.resolver';
import type { Context } from './context';
import { EmailResolver } from './emails/email.resolver';
import { ExportResolver } from './exports/export.resolver';
import { HomeResolver } from './homes/home.resolver';
import { ErasureResolver } from './leaving/erasure.resolver';
import { MemberResolver } from './members/member.resolver';
import { PartnerKeyResolver, PartnerKeysResolver } from './partner-keys/partner-key.resolver';
import { PartnerResolver } from './partners/partner.resolver';
import { PasskeyResolver } from './passkeys/passkey.resolver';
import { PasswordResolver } from './passwords/password.resolver';
import { PresenceResolver } from './presence/presence.resolver';
import { ProviderLinkResolver, ProviderResolver } from './providers/provider.resolver';
import { RecoveryResolver } from './recovery/recovery.resolver';
import {
  PartnerAccountResolver,
  RepresentationsResolver,
  RepresentativeResolver,
} from './representatives/representative.resolver';
import { SessionResolver } from './sessions/session.resolver';

const outcome = ({ is }: { readonly is: string }) => is;

/** Who is asking, and who they are to others. */
export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      AccountResolver,
      ActivityResolver,
      ViewerResolver,
      SessionResolver,
      MemberResolver,
      HomeResolver,
      BlockResolver,
      PasswordResolver,
      PasskeyResolver,
      RecoveryResolver,
      ProviderResolver,
      ProviderLinkResolver,
      EmailResolver,
      ExportResolver,
      ErasureResolver,
      PresenceResolver,
      PartnerResolver,
      AppResolver,
      SessionAppResolver,
      RepresentativeResolver,
      PartnerAccountResolver,
      RepresentationsResolver,
      PartnerKeyResolver,
      PartnerKeysResolver,
    ],
    orphanedTypes: [InputError],
    kinds: { SignInResult: outcome, RefreshSessionResult: outcome, ProviderSignInResult: outcome },
    references: {
      Member: ({ id }, { members }) => members.byId.load(id),
      Partner: ({ id }, { partners }) => partners.byId.load(id),
    },
  });
