import type { Locale, Words } from '../../../kit/words';
import type { NotificationTopic } from '../notifications/topic';

/** One thing that a letter tells. */
export interface News {
  readonly topic: NotificationTopic;
  /** Of the thread, or what the reader calls the search that found somebody. */
  readonly title: string;
  /** Null if it is about a thread as a whole. */
  readonly text: string | null;
  /** Of who said it; null if the reader may not see them. */
  readonly handle: string | null;
  /** Of whom a search found and the reader may see. */
  readonly found: readonly string[];
}

/** The members whose words or names it tells. */
export interface Told extends News {
  readonly about: readonly string[];
}

const mostTold = 20;
const longestExcerpt = 160;

/** A letter about what is new, in its reader's language; null if nothing is. */
export function letterAbout(news: readonly News[], locale: Locale) {
  if (news.length === 0) return null;
  const told = news.slice(0, mostTold).map((one) => sentence(one)[locale]);
  const rest = news.length - told.length;
  return {
    subject: subjectFor(news.length)[locale],
    paragraphs: [...told, ...(rest > 0 ? [more(rest)[locale]] : []), choose[locale]],
  };
}

const subjectFor = (count: number): Words =>
  count === 1
    ? { en: 'Something for you in Hameau', fr: 'Du nouveau pour vous sur Hameau' }
    : { en: `${count} things for you in Hameau`, fr: `${count} nouvelles pour vous sur Hameau` };

const more = (count: number): Words => ({ en: `And ${count} more.`, fr: `Et ${count} de plus.` });

const choose: Words = {
  en: 'What you are told by mail, and when, is for you to choose in your notification settings.',
  fr: 'Ce qui vous est écrit, et quand, se choisit dans vos réglages de notifications.',
};

function sentence({ topic, title, text, handle, found }: News): Words {
  const [en, fr] = [handle ? `@${handle}` : 'Somebody', handle ? `@${handle}` : 'Quelqu’un'];
  const said = text ? excerpt(text) : '';
  const people = found.map((one) => `@${one}`).join(', ');
  const [inEn, inFr] = [title ? ` in “${title}”` : '', title ? ` dans « ${title} »` : ''];
  const words: Readonly<Record<NotificationTopic, Words>> = {
    MODERATION: {
      en: `Moderators did something about what you said${inEn}.`,
      fr: `La modération est intervenue sur ce que vous avez dit${inFr}.`,
    },
    MENTION: { en: `${en} named you${inEn}: ${said}`, fr: `${fr} vous a cité${inFr} : ${said}` },
    CONVERSATION: { en: `${en} wrote to you${inEn}: ${said}`, fr: `${fr} vous a écrit${inFr} : ${said}` },
    REPLY: { en: `${en} answered you${inEn}: ${said}`, fr: `${fr} vous a répondu${inFr} : ${said}` },
    ANSWER_ACCEPTED: { en: `Your answer${inEn} was accepted.`, fr: `Votre réponse${inFr} a été acceptée.` },
    ANNOUNCEMENT: { en: `Announced: ${title}. ${said}`, fr: `Annonce : ${title}. ${said}` },
    FOLLOWED_THREAD: { en: `${en} wrote${inEn}: ${said}`, fr: `${fr} a écrit${inFr} : ${said}` },
    NEW_THREAD: { en: `New: ${title}. ${said}`, fr: `Nouveau : ${title}. ${said}` },
    MEMBERS_FOUND: {
      en: `New for your search “${title}”: ${people}.`,
      fr: `Du nouveau pour votre recherche « ${title} » : ${people}.`,
    },
  };
  return words[topic];
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= longestExcerpt ? line : `${characters.slice(0, longestExcerpt - 1).join('')}…`;
}
