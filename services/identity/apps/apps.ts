import { IsNull } from 'typeorm';
import { conflict, invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { accountIds, appIds } from '../ids';
import { endSessionsOfApp } from '../sessions/ending';
import { givenName } from '../sessions/given-name';
import { AppRow } from './app.row';
import type { RegisterAppInput } from './app.type';
import { assertRedirectUris } from './redirect-uris';

/** Nobody needs more, and a list of them needs no pages. */
const mostOfOne = 20;

export const appsOf = ({ db }: Context, ownerId: string): Promise<AppRow[]> =>
  db
    .getRepository(AppRow)
    .find({ where: { ownerId, endedAt: IsNull() }, order: { id: 'desc' }, take: mostOfOne });

export async function registerApp(
  context: Context,
  viewer: Viewer,
  input: RegisterAppInput,
): Promise<AppRow> {
  const { website, redirectUris } = input;
  const name = givenName('name', input.name);
  if (!URL.canParse(website) || new URL(website).protocol !== 'https:')
    throw invalid('website', { en: 'must be an https address', fr: 'doit être une adresse https' });
  assertRedirectUris(redirectUris, 'redirectUris');
  return context.change(async (within) => {
    // One at a time for each owner, so that the last of twenty is not registered twice over.
    await within.query('select from accounts where id = $1 for update', [accountIds.uuid(viewer.accountId)]);
    const apps = within.getRepository(AppRow);
    if ((await apps.countBy({ ownerId: viewer.accountId, endedAt: IsNull() })) >= mostOfOne) throw tooMany();
    const id = appIds.make();
    await apps.insert({ id, ownerId: viewer.accountId, name, website, redirectUris });
    return apps.findOneByOrFail({ id });
  });
}

/** Ends an app and every session that it has, whoever allowed it. Answers how many there were. */
export async function endApp(context: Context, viewer: Viewer, appId: string): Promise<number> {
  const id = appIds.uuid(appId, 'appId');
  return context.change(async (within) => {
    const [, ended]: [unknown, number] = await within.query(
      'update apps set ended_at = now() where id = $1 and owner_id = $2 and ended_at is null',
      [id, accountIds.uuid(viewer.accountId)],
    );
    if (ended === 0) throw notFound({ en: 'app', fr: 'application' }, appId, 'appId');
    return endSessionsOfApp(within, id);
  });
}

const tooMany = () =>
  conflict({
    en: `You have registered ${mostOfOne} apps already: end one first.`,
    fr: `Vous avez déjà enregistré ${mostOfOne} applications : terminez-en une d’abord.`,
  });
