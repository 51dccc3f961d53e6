import { buildSubgraph } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { AccountResolver } from './accounts/account.resolver';
import { ViewerResolver } from './accounts/viewer.resolver';
import { BlockResolver } from './blocks/block.resolver';
import type { Context } from './context';
import { EmailResolver } from './emails/email.resolver';
import { HomeResolver } from './homes/home.resolver';
import { MemberResolver } from './members/member.resolver';
import { PartnerResolver } from './partners/partner.resolver';
import { PasswordResolver } from './passwords/password.resolver';
import { PresenceResolver } from './presence/presence.resolver';
import { SessionResolver } from './sessions/session.resolver';

const outcome = ({ is }: { readonly is: string }) => is;

/** Who is asking, and who they are to others. */
export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      AccountResolver,
      ViewerResolver,
      SessionResolver,
      MemberResolver,
      HomeResolver,
      BlockResolver,
      PasswordResolver,
      EmailResolver,
      PresenceResolver,
      PartnerResolver,
    ],
    orphanedTypes: [InputError],
    kinds: { SignInResult: outcome, RefreshSessionResult: outcome },
    references: {
      Member: ({ id }, { members }) => members.byId.load(id),
      Partner: ({ id }, { partners }) => partners.byId.load(id),
    },
  });
