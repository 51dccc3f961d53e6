import { readFeed } from '../../kit/feed';
import { inRounds } from '../../kit/rounds';
import type { Around, Service } from '../../kit/service';
import { type Asking, anonymous } from '../../kit/viewer';
import type { Locale } from '../../kit/words';
import { pruneActivity } from './activity/activities';
import { followRoles } from './activity/role.follow';
import { appTokens, endAppSession } from './apps/app-tokens';
import { type Answered, answerApp, type Parameters, questionOf } from './apps/authorizing';
import { scopeNames } from './apps/scopes';
import { blockedOf } from './blocks/blocked-call';
import { settings as readSettings } from './config';
import { contextFor } from './context';
import { openIdentityDatabase } from './database';
import { exportPiece } from './exports/export-call';
import { openMaker } from './exports/maker';
import { openSigner } from './keys/signer';
import { openEraser } from './leaving/eraser';
import { type LetterAsked, postLetter } from './mails/letter-call';
import { captured } from './mails/mails';
import { startSender } from './mails/sender';
import { isKeyOrigin, type KeyAsked, keyKnown } from './partner-keys/key-call';
import { showingPartner } from './partners/partners';
import { openAsker } from './presence/asker';
import { openProviders } from './providers/asking-providers';
import { heldBy, holdInBrowser } from './sessions/browsers';
import { sessionsOf } from './sessions/session-call';
import { subgraph } from './subgraph';

const pruneEveryMs = 3_600_000;
const prunedAtOnce = 1_000;

/** Opens identity: reads its settings, migrates its database, starts sending mail. */
export async function openIdentity(env: NodeJS.ProcessEnv, around: Around): Promise<Service> {
  const settings = readSettings(env);
  const db = await openIdentityDatabase(settings.IDENTITY_DATABASE_URL);
  const signer = await openSigner(db, around.log);
  const providers = openProviders(settings.HAMEAU_OIDC_PROVIDERS);
  const smtpUrl = settings.HAMEAU_SMTP_URL;
  const endSender = smtpUrl ? startSender(db, smtpUrl, { around, settings }) : async () => {};

  const pruner = inRounds({
    ...{ pauseMs: pruneEveryMs, log: around.log, sorry: 'pruning what happened paused' },
    round: async () => (await pruneActivity(db, prunedAtOnce)) === prunedAtOnce,
  });
  const roles = followRoles(db, around);
  const asker = openAsker({ db, around, publicUrl: settings.HAMEAU_PUBLIC_URL });
  const eraser = openEraser(db, around);
  const maker = openMaker({ db, around, publicUrl: settings.HAMEAU_PUBLIC_URL });

  const contextOf = (asking: Asking) => contextFor({ db, around, settings, signer, providers }, asking);

  return {
    name: 'identity',
    schema: subgraph().schema,
    log: around.log,
    contextFor: contextOf,
    calls: {
      keys: async () => signer.publicKeys(),
      sessions: ({ ids }: { ids: readonly string[] }) => sessionsOf(db, ids),
      holdInBrowser: ({ refreshToken }: { refreshToken: string }) =>
        holdInBrowser(contextOf(anonymous), refreshToken),
      heldBy: ({ cookie }: { cookie: string }) => heldBy(contextOf(anonymous), cookie),
      scopes: async () => scopeNames,
      appAsked: ({ asked, locale }: { asked: Parameters; locale: Locale }) =>
        questionOf(contextOf(anonymous), asked, locale),
      appAnswered: (answered: Answered) => answerApp(contextOf(anonymous), answered),
      appTokens: ({ form }: { form: Parameters }) => appTokens(contextOf(anonymous), form),
      appRevoked: ({ form }: { form: Parameters }) => endAppSession(contextOf(anonymous), form),
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
      partner: ({ slug }: { slug: string }) => showingPartner(db, slug),
      partnerKey: (asked: KeyAsked) => keyKnown(db, asked),
      partnerKeyOrigin: async ({ origin }: { origin: string }) => ({
        isKnown: await isKeyOrigin(db, origin),
      }),
      blocked: ({ memberIds }: { memberIds: readonly string[] }) => blockedOf(db, memberIds),
      letter: (asked: LetterAsked) => postLetter(db, settings.HAMEAU_PUBLIC_URL, asked),
      exportPiece: (asked: { secret: string; position: number }) => exportPiece(db, asked),
      mailbox: async ({ first }: { first: number }) => (smtpUrl ? null : captured(db, first)),
    },
    ready: async () => {
      await db.query('select 1');
      // What was given meanwhile may be written down later.
      return { ready: true, lagSeconds: { regions: roles.lagSeconds() } };
    },
    close: async () => {
      await Promise.all([
        endSender(),
        roles.close(),
        asker.close(),
        pruner.close(),
        signer.close(),
        eraser.close(),
        maker.close(),
      ]);
      await db.destroy();
    },
  };
}
