import { readFeed } from '../../kit/feed';
import type { Around, Service } from '../../kit/service';
import { blockedOf } from './blocks/blocked-call';
import { settings as readSettings } from './config';
import { contextFor } from './context';
import { openIdentityDatabase } from './database';
import { type LetterAsked, postLetter } from './mails/letter-call';
import { captured } from './mails/mails';
import { startSender } from './mails/sender';
import { showingPartner } from './partners/partners';
import { openAsker } from './presence/asker';
import { sessionsOf } from './sessions/session-call';
import { openSigner } from './sessions/signing-keys';
import { subgraph } from './subgraph';

/** Opens identity: reads its settings, migrates its database, starts sending mail. */
export async function openIdentity(env: NodeJS.ProcessEnv, around: Around): Promise<Service> {
  const settings = readSettings(env);
  const db = await openIdentityDatabase(settings.IDENTITY_DATABASE_URL);
  const signer = await openSigner(db);
  const smtpUrl = settings.HAMEAU_SMTP_URL;
  const endSender = smtpUrl ? startSender(db, smtpUrl, { around, settings }) : async () => {};

  const asker = openAsker({ db, around, publicUrl: settings.HAMEAU_PUBLIC_URL });

  return {
    name: 'identity',
    schema: subgraph().schema,
    log: around.log,
    contextFor: (asking) => contextFor({ db, around, settings, signer }, asking),
    calls: {
      keys: async () => signer.publicKeys(),
      sessions: ({ ids }: { ids: readonly string[] }) => sessionsOf(db, ids),
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
      partner: ({ slug }: { slug: string }) => showingPartner(db, slug),
      blocked: ({ memberIds }: { memberIds: readonly string[] }) => blockedOf(db, memberIds),
      letter: (asked: LetterAsked) => postLetter(db, settings.HAMEAU_PUBLIC_URL, asked),
      mailbox: async ({ first }: { first: number }) => (smtpUrl ? null : captured(db, first)),
    },
    ready: async () => {
      await db.query('select 1');
      return { ready: true };
    },
    close: async () => {
      await Promise.all([endSender(), asker.close()]);
      await db.destroy();
    },
  };
}
