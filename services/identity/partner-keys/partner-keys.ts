import type { EntityManager } from 'typeorm';
import { newKey } from '../../../kit/bearer-key';
import { conflict, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Words } from '../../../kit/words';
import type { AccountRow } from '../accounts/account.row';
import { ownAccount } from '../accounts/accounts';
import type { Context } from '../context';
import { memberIds, partnerIds, partnerKeyIds } from '../ids';
import type { Letter } from '../mails/letters';
import { post } from '../mails/mails';
import { assertRepresents, representativesToTell, represents } from '../representatives/representing';
import { provenAccount } from '../sessions/proven-account';
import { hashOf } from '../sessions/secrets';
import { PartnerKeyRow } from './partner-key.row';
import type { EndPartnerKeyInput, MakePartnerKeyInput } from './partner-key-input.type';
import { keyEndedLetter, keyMadeLetter } from './partner-key-letters';
import { readEnd, readKey } from './read-key';

/** A place that a key which lives has is not to be had: the database says so, whoever asks at the same moment. */
const MAKE = `
  insert into partner_keys (id, partner_id, slot, name, hash, scopes, region_ids, origins, daily_quota, made_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict on constraint partner_keys_two_live do nothing returning id`;

const slots = [1, 2] as const;

const END = `
  update partner_keys set ends_at = coalesce($2::timestamptz, now())
  where id = $1 and (ends_at is null or ends_at > now())`;

/** Makes a key of a partner for one who represents it and knows their password. The key itself is in the answer, and kept nowhere. */
export async function makePartnerKey(
  context: Context,
  viewer: Viewer,
  input: MakePartnerKeyInput,
): Promise<{ key: string; partnerKey: PartnerKeyRow }> {
  const asked = readKey(input);
  const { partnerId } = input;
  await assertRepresents(context.db, viewer, { partnerId, doing: makingOne });
  const account = await provenAccount(context, viewer, { password: input.password, field: 'password' });
  const id = partnerKeyIds.make();
  const key = newKey(id);
  const partnerKey = await context.change(async (within) => {
    await assertRepresents(within, viewer, { partnerId, doing: makingOne });
    const values = [
      ...[asked.name, hashOf(key), asked.scopes, asked.regionIds, asked.origins, asked.dailyQuota],
      memberIds.uuid(viewer.memberId),
    ];
    await takeSlot(within, [partnerKeyIds.uuid(id), partnerIds.uuid(partnerId)], values);
    const made = await within.getRepository(PartnerKeyRow).findOneByOrFail({ id });
    await tell(within, made, account, (locale, said) =>
      keyMadeLetter(locale, { ...said, link: context.publicUrl }),
    );
    return made;
  });
  return { key, partnerKey };
}

async function takeSlot(within: EntityManager, ids: readonly string[], values: readonly unknown[]) {
  for (const slot of slots) {
    const made = await within.query(MAKE, [...ids, slot, ...values]);
    if (made.length === 1) return;
  }
  throw conflict(
    {
      en: 'This partner has two keys that live: end one of them first. One that is to end later lives until then.',
      fr: 'Ce partenaire a deux clés en vigueur : terminez d’abord l’une d’elles. Une clé qui doit se terminer plus tard vaut jusque-là.',
    },
    'partnerId',
  );
}

/** Ends a key at once or later, so that another takes its place without a gap. Throws NOT_FOUND for one that is not the viewer's to end. */
export async function endPartnerKey(
  context: Context,
  viewer: Viewer,
  { keyId, at }: EndPartnerKeyInput,
): Promise<PartnerKeyRow> {
  const id = partnerKeyIds.uuid(keyId, 'keyId');
  const end = readEnd(at, context.clock());
  const account = await ownAccount(context, viewer);
  return context.change(async (within) => {
    const keys = within.getRepository(PartnerKeyRow);
    const key = await keys.findOneBy({ id: keyId });
    if (!key || !(await represents(within, viewer, key.partnerId)))
      throw notFound({ en: 'key', fr: 'clé' }, keyId, 'keyId');
    const [, ended]: [unknown, number] = await within.query(END, [id, end]);
    if (ended === 0)
      throw conflict({ en: 'This key has ended already.', fr: 'Cette clé est déjà terminée.' }, 'keyId');
    await tell(within, key, account, (locale, said) =>
      keyEndedLetter(locale, { ...said, at: end, link: context.publicUrl }),
    );
    return keys.findOneByOrFail({ id: keyId });
  });
}

interface Told {
  readonly name: string;
  readonly partner: string;
  readonly timeZone: string | null;
  readonly key: string;
  readonly by: string;
}

/** All who represent the partner hear of it, who did it too: it may not have been they. */
async function tell(
  within: EntityManager,
  { partnerId, name: key }: PartnerKeyRow,
  { displayName: by }: AccountRow,
  write: (locale: AccountRow['locale'], said: Told) => Letter,
): Promise<void> {
  for (const { email, locale, ...said } of await representativesToTell(within, partnerId))
    await post(within, email, write(locale, { ...said, key, by }));
}

const makingOne: Words = { en: 'make keys of this partner', fr: 'créer des clés de ce partenaire' };
