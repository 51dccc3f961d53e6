import type { Bilingual } from './bilingual';

/** What somebody of a profession does, as a noun without article or gender: it fills {trade} in the phrases. */
export interface Trade {
  readonly profession: string;
  readonly name: Bilingual;
}

const trade = (profession: string, fr: string, en: string): Trade => ({ profession, name: { fr, en } });

/** The professions of the crowd. */
export const trades: readonly Trade[] = [
  trade('web-developer', 'développement web', 'web development'),
  trade('front-end-developer', 'développement front-end', 'front-end development'),
  trade('back-end-developer', 'développement back-end', 'back-end development'),
  trade('mobile-developer', 'développement mobile', 'mobile development'),
  trade('devops-engineer', 'exploitation et déploiement', 'operations and deployment'),
  trade('system-administrator', 'administration système', 'system administration'),
  trade('tester', 'test logiciel', 'software testing'),
  trade('data-analyst', 'analyse de données', 'data analysis'),
  trade('ux-designer', 'design UX', 'UX design'),
  trade('ux-researcher', 'recherche utilisateur', 'user research'),
  trade('product-designer', 'design produit', 'product design'),
  trade('graphic-designer', 'graphisme', 'graphic design'),
  trade('illustrator', 'illustration', 'illustration'),
  trade('translator', 'traduction', 'translation'),
  trade('interpreter', 'interprétation', 'interpreting'),
  trade('copywriter', 'rédaction publicitaire', 'copywriting'),
  trade('technical-writer', 'rédaction technique', 'technical writing'),
  trade('web-editor', 'rédaction web', 'web editing'),
  trade('seo-consultant', 'référencement', 'search optimisation'),
  trade('community-manager', 'animation de communautés', 'community management'),
  trade('project-manager', 'gestion de projet', 'project management'),
  trade('product-manager', 'gestion de produit', 'product management'),
  trade('shop-owner', 'vente en ligne', 'online retail'),
  trade('agency-director', 'création de sites', 'website production'),
  trade('bookkeeper', 'comptabilité en ligne', 'online bookkeeping'),
  trade('virtual-assistant', 'assistance administrative', 'virtual assistance'),
  trade('customer-support', 'support client', 'customer support'),
  trade('learning-designer', 'formation en ligne', 'online learning'),
  trade('sound-editor', 'montage son et podcast', 'sound and podcast editing'),
];
