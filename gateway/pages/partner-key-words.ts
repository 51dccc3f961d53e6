import type { Words } from '../../kit/words';

export const partnerKeyWords = {
  title: { en: 'Keys and their use', fr: 'Clés et leur usage' },
  none: {
    en: 'You represent no partner of that name.',
    fr: 'Vous ne représentez aucun partenaire de ce nom.',
  },
  lead: {
    en: 'What each key was used for in the last 31 days, to a few seconds. Days are those of UTC. Keys are made and ended in the graph (makePartnerKey, endPartnerKey).',
    fr: 'L’usage de chaque clé ces 31 derniers jours, à quelques secondes près. Les jours sont ceux du temps universel. Les clés se créent et se terminent dans le graphe (makePartnerKey, endPartnerKey).',
  },
  noKeys: { en: 'There is no key yet.', fr: 'Il n’y a pas encore de clé.' },
  colon: { en: ':', fr: ' :' },
  scopes: { en: 'May be used for', fr: 'Peut servir à' },
  made: { en: 'Made', fr: 'Créée' },
  used: { en: 'Last used', fr: 'Dernier usage' },
  never: { en: 'never', fr: 'jamais' },
  ends: { en: 'Ends or ended', fr: 'Se termine ou s’est terminée' },
  today: { en: 'Of today’s quota', fr: 'Du quota du jour' },
  days: { en: 'Days on which it was used', fr: 'Jours où elle a servi' },
  day: { en: 'Day', fr: 'Jour' },
  answered: { en: 'Answered', fr: 'Répondues' },
  refused: { en: 'Refused: over the quota', fr: 'Refusées : au-delà du quota' },
  unused: { en: 'Not used in the last 31 days.', fr: 'Pas utilisée ces 31 derniers jours.' },
} satisfies Record<string, Words>;
