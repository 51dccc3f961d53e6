import type { Locale, Words } from '../../../kit/words';

/** What is in each list; one that is not here speaks for itself. */
const told: Readonly<Record<string, Words>> = {
  'identity/account': { en: 'your account', fr: 'votre compte' },
  'identity/member': { en: 'who you are to others', fr: 'qui vous êtes pour les autres' },
  'identity/home': {
    en: 'where you live, as you gave it, and what others are shown of it',
    fr: 'où vous habitez, comme vous l’avez indiqué, et ce que les autres en voient',
  },
  'identity/sessions': {
    en: 'the devices you were signed in on',
    fr: 'les appareils où vous étiez connecté',
  },
  'identity/apps': { en: 'apps that you registered', fr: 'les applications que vous avez enregistrées' },
  'identity/blocks': { en: 'whom you blocked', fr: 'qui vous avez bloqué' },
  'identity/mails': { en: 'mails that we sent you', fr: 'les courriels que nous vous avons envoyés' },
  'identity/mail-links': { en: 'links of mails, and what for', fr: 'les liens des courriels, et leur but' },
  'identity/exports': { en: 'this export', fr: 'cet export' },
  'regions/memberships': { en: 'your communities', fr: 'vos communautés' },
  'directory/profile': { en: 'your profile', fr: 'votre profil' },
  'directory/skills': {
    en: 'skills you offer or look for',
    fr: 'les compétences que vous offrez ou cherchez',
  },
  'directory/field-audiences': {
    en: 'who may see which field of your profile',
    fr: 'qui peut voir quel champ de votre profil',
  },
  'directory/consents': {
    en: 'what partners may show of you',
    fr: 'ce que les partenaires peuvent montrer de vous',
  },
  'directory/saved-searches': { en: 'searches you keep', fr: 'les recherches que vous gardez' },
  'directory/search-findings': { en: 'whom they found', fr: 'qui elles ont trouvé' },
  'directory/organisations': {
    en: 'organisations you represent',
    fr: 'les organisations que vous représentez',
  },
  'directory/organisations-entered': { en: 'those you entered', fr: 'celles que vous avez inscrites' },
  'messaging/messages': {
    en: 'all that you wrote, also what moderators removed (`withheld`)',
    fr: 'tout ce que vous avez écrit, y compris ce que la modération a retiré (`withheld`)',
  },
  'messaging/threads': { en: 'threads you began', fr: 'les fils que vous avez ouverts' },
  'messaging/conversations': { en: 'your conversations', fr: 'vos conversations' },
  'messaging/conversation-messages': { en: 'what others said in them', fr: 'ce que les autres y ont dit' },
  'messaging/notifications': { en: 'what you were told', fr: 'ce qui vous a été signalé' },
  'messaging/reports': { en: 'messages you reported', fr: 'les messages que vous avez signalés' },
  'messaging/moderation': {
    en: 'what moderators did about what you wrote',
    fr: 'ce que la modération a fait de vos écrits',
  },
};

/** What an archive holds, for the person it is about. */
export function readMe(files: readonly string[], locale: Locale, at: Date): string {
  const say = ({ en, fr }: Words) => ({ en, fr })[locale];
  const lines = files.map((file) => {
    const words = told[file.replace(/\.json$/, '')];
    return words ? `  ${file} : ${say(words)}` : `  ${file}`;
  });
  const head = say({
    en: `What Hameau knows about you, made at ${at.toISOString()}.

Each file is a JSON list (RFC 8259, UTF-8), one entry to a line; [] means that there is nothing. Times are in UTC. The folders are the
four parts of Hameau that keep it. Ids are the same in all files: that of a message in a notification is in messages.json.
Not in here: hashes of passwords and tokens, which only serve to compare, and what is known to others alone, such as who blocked you.`,
    fr: `Ce que Hameau sait de vous, au ${at.toISOString()}.

Chaque fichier est une liste JSON (RFC 8259, UTF-8), une entrée par ligne ; [] veut dire qu’il n’y a rien. Les heures sont en UTC. Les
dossiers sont les quatre parties de Hameau qui gardent ces données. Les identifiants sont les mêmes dans tous les fichiers : celui d’un
message dans une notification se retrouve dans messages.json. N’y sont pas : les empreintes des mots de passe et des jetons, qui ne
servent qu’à comparer, et ce que d’autres sont seuls à savoir, comme qui vous a bloqué.`,
  });
  return `${head}\n\n${lines.join('\n')}\n`;
}
