import type { Locale } from '../../../kit/words';
import { type Letter, letter, openHameau } from '../mails/letters';

interface Said {
  readonly name: string;
  readonly partner: string;
  /** What the key is for. */
  readonly key: string;
  /** Who did it. */
  readonly by: string;
  readonly link: string;
}

const ifItWasNot = {
  en: 'You get this mail because you represent this partner. If you do not know of it, end the key, and speak with the others who do.',
  fr: 'Vous recevez ce courriel parce que vous représentez ce partenaire. Si cela vous surprend, terminez la clé et parlez-en aux autres représentants.',
};

export const keyMadeLetter = (locale: Locale, { name, partner, key, by, link }: Said): Letter =>
  letter(locale, {
    subject: { en: `${partner} has a new key`, fr: `${partner} a une nouvelle clé` },
    paragraphs: [
      {
        en: `Hello ${name}, ${by} made a key of the partner ${partner} on Hameau: “${key}”.`,
        fr: `Bonjour ${name}, ${by} a créé une clé du partenaire ${partner} sur Hameau : « ${key} ».`,
      },
      ifItWasNot,
    ],
    link,
    action: openHameau,
  });

export const keyEndedLetter = (
  locale: Locale,
  {
    name,
    partner,
    key,
    by,
    at,
    timeZone,
    link,
  }: Said & {
    readonly at: Date | null;
    readonly timeZone: string | null;
  },
): Letter =>
  letter(locale, {
    subject: { en: `A key of ${partner} ends`, fr: `Une clé de ${partner} se termine` },
    paragraphs: [
      at === null
        ? {
            en: `Hello ${name}, ${by} ended a key of the partner ${partner} on Hameau: “${key}”. Pages and programs that ask with it are refused.`,
            fr: `Bonjour ${name}, ${by} a terminé une clé du partenaire ${partner} sur Hameau : « ${key} ». Les pages et programmes qui l’utilisent sont refusés.`,
          }
        : {
            en: `Hello ${name}, ${by} has a key of the partner ${partner} end on Hameau: “${key}”, on ${dateOf(at, 'en', timeZone)}. What asks with it is refused from then on.`,
            fr: `Bonjour ${name}, ${by} met fin à une clé du partenaire ${partner} sur Hameau : « ${key} », le ${dateOf(at, 'fr', timeZone)}. Ce qui l’utilise sera refusé ensuite.`,
          },
      ifItWasNot,
    ],
    link,
    action: openHameau,
  });

const dateOf = (at: Date, locale: Locale, timeZone: string | null) =>
  new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'long' },
    timeZone: timeZone ?? 'UTC',
  }).format(at);
