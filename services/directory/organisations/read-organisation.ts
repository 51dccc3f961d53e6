import { invalid, notFound } from '../../../kit/errors';
import type { Context } from '../context';
import { placeIds } from '../ids';
import { readNeededText, readText, readUrl } from '../profiles/profile-limits';
import type { UpdateOrganisationInput } from './organisation-input.type';

const longestName = 100;
const longestSummary = 500;

/** The columns to write, by name: those of the fields that were given. Throws INVALID naming the first that does not fit. */
export async function columnsOf(
  context: Context,
  input: Omit<UpdateOrganisationInput, 'organisationId'>,
): Promise<Record<string, string | null>> {
  const { name, kind, summary, website, contactUrl, placeId } = input;
  const columns: Record<string, string | null> = {};
  if (name !== undefined) columns['name'] = readNeededText(name ?? '', 'name', longestName);
  if (kind === null) throw invalid('kind', { en: 'must be given', fr: 'doit être indiqué' });
  if (kind) columns['kind'] = kind;
  if (summary !== undefined) columns['summary'] = readText(summary, 'summary', longestSummary);
  if (website !== undefined) columns['website'] = readUrl(website, 'website');
  if (contactUrl !== undefined) columns['contact_url'] = readUrl(contactUrl, 'contactUrl');
  if (placeId !== undefined)
    columns['place_id'] = placeId === null ? null : await knownPlace(context, placeId);
  return columns;
}

/** Places are of the regions service, which says whether there is this one. */
async function knownPlace({ links }: Context, placeId: string): Promise<string> {
  placeIds.uuid(placeId, 'placeId');
  const found = await links['regions']?.call('placePoint', { placeId });
  if (!found) throw notFound({ en: 'place', fr: 'lieu' }, placeId, 'placeId');
  return placeId;
}
