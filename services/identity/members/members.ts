import type { EntityManager } from 'typeorm';
import { conflict, invalid, unauthenticated } from '../../../kit/errors';
import { record } from '../../../kit/feed';
import { isUniqueViolation } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import { AccountRow } from '../accounts/account.row';
import type { Context } from '../context';
import { HomeRow } from '../homes/home.row';
import { accountIds, memberIds } from '../ids';
import { MemberRow } from './member.row';
import type { UpdateMemberInput } from './member.type';

/** Makes the member of a verified account, with a handle of their name that nobody has. */
export async function makeMember(within: EntityManager, account: AccountRow): Promise<MemberRow> {
  const id = memberIds.make();
  const handle = handleFrom(account.displayName);
  for (const free of [handle, `${handle}-${id.slice(-6)}`]) {
    await within.query(
      `insert into members (id, account_id, handle, display_name, audience) values ($1, $2, $3, $4, 'MEMBERS')
       on conflict on constraint members_handle_taken do nothing`,
      [memberIds.uuid(id), accountIds.uuid(account.id), free, account.displayName],
    );
    const member = await within.getRepository(MemberRow).findOneBy({ id });
    if (!member) continue;
    await tell(within, member);
    return member;
  }
  throw new Error(`No handle was free for ${handle}.`);
}

/** `Zoé d’Arc` becomes `zoe-d-arc`; a name without one Latin letter or digit becomes `member`. */
export function handleFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return words.slice(0, 32).replace(/-$/, '') || 'member';
}

export async function updateMember(
  context: Context,
  viewer: Viewer,
  input: UpdateMemberInput,
): Promise<MemberRow> {
  const changes = {
    ...(input.displayName != null ? { displayName: cleanName(input.displayName) } : {}),
    ...(input.handle != null ? { handle: cleanHandle(input.handle) } : {}),
    ...(input.avatarUrl != null ? { avatarUrl: cleanAvatar(input.avatarUrl) } : {}),
    ...(input.audience ? { audience: input.audience } : {}),
  };
  try {
    return await context.change(async (within) => {
      const members = within.getRepository(MemberRow);
      if (Object.keys(changes).length > 0) await members.update({ id: viewer.memberId }, changes);
      const member = await members.findOneByOrFail({ id: viewer.memberId });
      await tell(within, member);
      return member;
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'members_handle_taken')) throw error;
    const words = {
      en: `The handle ${input.handle} is taken.`,
      fr: `L’identifiant ${input.handle} est déjà pris.`,
    };
    throw conflict(words, 'handle');
  }
}

/** Says to the other services who this member is now: what they show, and who may see it. Never where they live. */
export async function tell(within: EntityManager, member: MemberRow): Promise<void> {
  // Held until this is told: of whoever is erased, nothing comes after the last word of them.
  const held = await within.query('select from members where id = $1 for share', [memberIds.uuid(member.id)]);
  if (held.length === 0) throw unauthenticated();
  const account = await within.getRepository(AccountRow).findOneByOrFail({ id: member.accountId });
  const home = await within.getRepository(HomeRow).findOneBy({ memberId: member.id });
  await record(within, [{ kind: 'member', state: memberState(member, account, home) }]);
}

/** The same for a member whose row is not at hand. */
export async function tellOf(within: EntityManager, memberId: string): Promise<void> {
  await tell(within, await within.getRepository(MemberRow).findOneByOrFail({ id: memberId }));
}

/** The last word of a member who is erased: that they are, and nothing else. */
export const goneState = (id: string) => ({
  ...{ id, handle: '', displayName: '', avatarUrl: null, audience: 'NOBODY', locale: 'en' },
  ...{ joinedAt: new Date(0).toISOString(), isErased: true, shown: null },
});

export function memberState(
  member: MemberRow,
  { locale, timeZone }: Pick<AccountRow, 'locale' | 'timeZone'>,
  home: HomeRow | null,
) {
  return {
    id: member.id,
    handle: member.handle,
    displayName: member.displayName,
    avatarUrl: member.avatarUrl,
    audience: member.awaySince ? 'NOBODY' : member.audience,
    locale,
    timeZone,
    joinedAt: member.joinedAt.toISOString(),
    isErased: false,
    shown: home?.areaId ? shownOf(home) : null,
  };
}

const shownOf = ({ precision, areaId, areaName, countryCode, latitude, longitude }: HomeRow) => ({
  precision,
  areaId,
  name: areaName,
  countryCode,
  latitude,
  longitude,
});

export function cleanName(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (!name) throw invalid('displayName', { en: 'must not be blank', fr: 'ne peut pas être vide' });
  if (name.length <= 80) return name;
  throw invalid('displayName', {
    en: `has ${name.length} characters; 80 is the most`,
    fr: `a ${name.length} caractères ; 80 au plus`,
  });
}

function cleanHandle(given: string): string {
  const handle = given.trim();
  if (/^[a-z0-9](-?[a-z0-9])*$/.test(handle) && handle.length >= 2 && handle.length <= 40) return handle;
  throw invalid('handle', {
    en: 'must be 2 to 40 lower-case letters, digits and single hyphens',
    fr: 'doit compter 2 à 40 minuscules, chiffres et tirets simples',
  });
}

function cleanAvatar(given: string): string | null {
  if (given.trim() === '') return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol === 'https:' && url.href.length <= 500) return url.href;
  throw invalid('avatarUrl', {
    en: 'must be an https address of at most 500 characters',
    fr: 'doit être une adresse https de 500 caractères au plus',
  });
}
