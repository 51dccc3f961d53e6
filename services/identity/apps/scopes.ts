import type { Locale, Words } from '../../../kit/words';

/**
 * What an app can be granted, in the order a person is asked. Fields of the graph say in their descriptions which of these they need; what
 * names none is the member's alone.
 */
const scopes = {
  read: {
    en: 'Read what you may read: members, communities and what is said in them, your own profile and lists',
    fr: 'Lire ce que vous pouvez lire : membres, communautés et ce qui s’y dit, votre profil et vos listes',
  },
  'account:read': {
    en: 'Know your e-mail address and your language',
    fr: 'Connaître votre adresse e-mail et votre langue',
  },
  'profile:write': {
    en: 'Change your profile and skills, who sees what of them, your saved searches and your organisations',
    fr: 'Modifier votre profil et vos compétences, qui en voit quoi, vos recherches enregistrées et vos organisations',
  },
  'posts:write': {
    en: 'Write, react and report in your name',
    fr: 'Écrire, réagir et signaler en votre nom',
  },
  conversations: {
    en: 'Read your private conversations and take part in them',
    fr: 'Lire vos conversations privées et y prendre part',
  },
  'communities:write': {
    en: 'Join and leave communities in your name',
    fr: 'Rejoindre et quitter des communautés en votre nom',
  },
  notifications: {
    en: 'Read your notifications and choose what you are told',
    fr: 'Lire vos notifications et choisir ce dont vous êtes informé',
  },
  moderation: {
    en: 'Act with your roles: moderate, and decide what stewards decide',
    fr: 'Agir avec vos rôles : modérer, et décider ce que décident les responsables',
  },
} as const satisfies Record<string, Words>;

export const scopeNames: readonly string[] = Object.keys(scopes);

export const scopeWords = (name: string, locale: Locale): string =>
  scopes[name as keyof typeof scopes][locale];

/**
 * What an app asks for, each once and in our order; null if something is unknown. Every app reads: what it may do it does in the name of
 * somebody who may see it.
 */
export function scopesIn(asked: readonly string[]): string[] | null {
  if (asked.some((name) => !scopeNames.includes(name))) return null;
  return scopeNames.filter((name) => name === 'read' || asked.includes(name));
}
