import type { EntityManager } from 'typeorm';
import { invalid, unauthenticated } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { rebuildWithin, takeDocument } from '../documents/documents';
import { wasActive } from '../people/activity';
import { usingSkills } from '../skills/locks';
import { Values } from '../values';
import type { UpdateProfileInput } from './profile-input.type';
import { languageKeys, readLanguage, readList, readNeededText, readText, readUrl } from './profile-limits';

const longestHeadline = 120;
const longestBio = 5_000;
const longestTitle = 80;
const mostLanguages = 10;
const mostLinks = 10;
const mostProfessions = 5;
const mostHours = 40;
const mostTopics = 10;

const make = `
  insert into profiles (member_id, updated_at) values ($1, $2) on conflict (member_id) do update set updated_at = $2
`;

/** Changes what the viewer says of their work: all of it, or nothing when one value does not fit. */
export async function updateProfile(
  context: Context,
  viewer: Viewer,
  input: UpdateProfileInput,
): Promise<void> {
  const columns = await columnsOf(context, input);
  const now = context.clock();
  await changeMember(context, viewer, async (within) => {
    await within.query(make, [viewer.memberId, now]);
    const names = Object.keys(columns);
    if (names.length === 0) return;
    const values = new Values();
    const changes = names.map((name) => `${name} = ${ofToday(name, values.of(columns[name]))}`);
    await within.query(
      `update profiles set ${changes.join(', ')} where member_id = ${values.of(viewer.memberId)}`,
      values.list,
    );
  });
}

/** A skill may have been merged since it was looked up. */
const ofToday = (column: string, value: string) =>
  column === 'mentor_topic_ids' ? `skills_of_today(${value}::uuid[])` : value;

/**
 * The row of a person is locked before their document, as whoever takes over a feed does. An erasure that comes at the same time waits, so that
 * it takes along what is written here.
 */
const lockPerson = 'select is_erased from people where id = $1 for update';

/** Changes something of the viewer and their document with it. One at a time for each member. */
export async function changeMember(
  { members, settle, clock, change }: Context,
  { memberId }: Viewer,
  work: (within: EntityManager) => Promise<void>,
): Promise<void> {
  await change(async (within) => {
    await within.query(usingSkills);
    const [person] = await within.query(lockPerson, [memberId]);
    if (person?.is_erased) throw unauthenticated();
    await wasActive(within, memberId, clock());
    await takeDocument(within, memberId);
    await work(within);
    await rebuildWithin(within, [memberId]);
  });
  members.byId.clear(memberId);
  // Whoever signed up a moment ago may write before identity's feed has told of them.
  if (!(await members.byId.load(memberId))) {
    await settle();
    members.byId.clear(memberId);
  }
}

/** The columns to write, by name: those of the fields that were given. */
async function columnsOf(context: Context, input: UpdateProfileInput): Promise<Record<string, unknown>> {
  const { known } = context;
  const columns: Record<string, unknown> = {};
  if (input.headline !== undefined)
    columns['headline'] = readText(input.headline, 'headline', longestHeadline);
  if (input.bio !== undefined) columns['bio'] = readText(input.bio, 'bio', longestBio);
  if (input.workMode !== undefined) columns['work_mode'] = input.workMode;
  if (input.experience !== undefined) columns['experience'] = input.experience;
  if (input.website !== undefined) columns['website'] = readUrl(input.website, 'website');
  if (input.professions !== undefined) {
    const names = readList(input.professions, 'professions', mostProfessions);
    columns['profession_ids'] = await known.professions(names, 'professions');
  }
  if (input.languages !== undefined) {
    const tags = readList(input.languages, 'languages', mostLanguages);
    const languages = [...new Set(tags.map((tag, at) => readLanguage(tag, `languages.${at}`)))];
    columns['languages'] = languages;
    columns['language_keys'] = languageKeys(languages);
  }
  if (input.availableFrom !== undefined) columns['available_from'] = input.availableFrom;
  if (input.mentorOffer !== undefined)
    Object.assign(columns, await mentorColumns(context, input.mentorOffer));
  if (input.links !== undefined) columns['links'] = JSON.stringify(linksOf(input.links));
  return columns;
}

async function mentorColumns({ known }: Context, offer: UpdateProfileInput['mentorOffer']) {
  if (!offer) return { mentor_hours: null, mentor_topic_ids: [] };
  const { hoursPerMonth, topics } = offer;
  if (!(hoursPerMonth >= 1 && hoursPerMonth <= mostHours))
    throw invalid('mentorOffer.hoursPerMonth', {
      en: `must be from 1 to ${mostHours}, not ${hoursPerMonth}`,
      fr: `doit être compris entre 1 et ${mostHours}, et non ${hoursPerMonth}`,
    });
  const names = readList(topics, 'mentorOffer.topics', mostTopics);
  return { mentor_hours: hoursPerMonth, mentor_topic_ids: await known.skills(names, 'mentorOffer.topics') };
}

function linksOf(links: UpdateProfileInput['links']) {
  return readList(links, 'links', mostLinks).map(({ title, url }, at) => ({
    title: readNeededText(title, `links.${at}.title`, longestTitle),
    url: readUrl(readNeededText(url, `links.${at}.url`, 500), `links.${at}.url`),
  }));
}
