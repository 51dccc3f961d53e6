import type { EntityManager } from 'typeorm';
import type { Locale } from '../../../kit/words';
import { accountIds, memberIds } from '../ids';
import { awayLetter, stillHereLetter } from '../mails/letters';
import { mailLink } from '../mails/mail-link';
import { post } from '../mails/mails';
import { tellOf } from '../members/members';

const unseenDays = 365;
const answerDays = 30;
const linkHours = 730 * 24;

/** Whose turn it is, a few at a time; whom another process takes, or who comes just now, is left to them. */
const turn = (which: string, set: string) => `
  with due as (
    select id from members where ${which} order by seen_on limit $1 for no key update skip locked
  )
  update members set ${set} from due, accounts
  where members.id = due.id and accounts.id = members.account_id
  returning members.id, accounts.id as account_id, accounts.email, accounts.locale, members.display_name`;

/** Nobody sees who is hidden by their own choice: there is nothing to ask them for. */
const ASK = turn(
  `asked_on is null and audience <> 'NOBODY' and seen_on <= current_date - ${unseenDays}`,
  'asked_on = current_date',
);
const SEND_AWAY = turn(
  `asked_on <= current_date - ${answerDays} and away_since is null`,
  'away_since = current_date',
);

interface Absent {
  readonly id: string;
  readonly account_id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly display_name: string;
}

/** Asks up to so many who have not used the network for a year whether they are still here. How many were asked. */
export async function askAbsent(within: EntityManager, most: number, publicUrl: string): Promise<number> {
  const [asked]: [Absent[], number] = await within.query(ASK, [most]);
  for (const one of asked)
    await post(within, one.email, stillHereLetter(...(await saying(within, one, publicUrl))));
  return asked.length;
}

/** Hides up to so many who were asked 30 days ago and never came. How many were hidden. */
export async function hideUnanswered(
  within: EntityManager,
  most: number,
  publicUrl: string,
): Promise<number> {
  const [hidden]: [Absent[], number] = await within.query(SEND_AWAY, [most]);
  for (const one of hidden) {
    await tellOf(within, memberIds.of(one.id));
    await post(within, one.email, awayLetter(...(await saying(within, one, publicUrl))));
  }
  return hidden.length;
}

/** What both letters say it with: a link of its own each, so that either serves. */
async function saying(within: EntityManager, one: Absent, publicUrl: string) {
  const link = await mailLink(within, {
    ...{ accountId: accountIds.of(one.account_id), purpose: 'CONFIRM_PRESENCE', hours: linkHours },
    ...{ publicUrl, path: '/still-here' },
  });
  return [one.locale, one.display_name, link] as const;
}
