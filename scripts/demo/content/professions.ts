import type { Bilingual } from './bilingual';

export interface DemoProfession {
  readonly slug: string;
  readonly name: Bilingual;
  /** What such a person does, as a noun without article or gender: it fills {trade} in the phrases. */
  readonly trade: Bilingual;
}

const profession = (
  slug: string,
  name: [fr: string, en: string],
  trade: [fr: string, en: string],
): DemoProfession => ({
  slug,
  name: { fr: name[0], en: name[1] },
  trade: { fr: trade[0], en: trade[1] },
});

export const professions: readonly DemoProfession[] = [
  profession(
    'web-developer',
    ['Développeuse, développeur web', 'Web developer'],
    ['développement web', 'web development'],
  ),
  profession(
    'front-end-developer',
    ['Développeuse, développeur front-end', 'Front-end developer'],
    ['développement front-end', 'front-end development'],
  ),
  profession(
    'back-end-developer',
    ['Développeuse, développeur back-end', 'Back-end developer'],
    ['développement back-end', 'back-end development'],
  ),
  profession(
    'mobile-developer',
    ['Développeuse, développeur mobile', 'Mobile developer'],
    ['développement mobile', 'mobile development'],
  ),
  profession(
    'devops-engineer',
    ['Ingénieure, ingénieur DevOps', 'DevOps engineer'],
    ['exploitation et déploiement', 'operations and deployment'],
  ),
  profession(
    'system-administrator',
    ['Administratrice, administrateur système', 'System administrator'],
    ['administration système', 'system administration'],
  ),
  profession(
    'tester',
    ['Testeuse, testeur logiciel', 'Software tester'],
    ['test logiciel', 'software testing'],
  ),
  profession(
    'data-analyst',
    ['Analyste de données', 'Data analyst'],
    ['analyse de données', 'data analysis'],
  ),
  profession('ux-designer', ['Designer UX', 'UX designer'], ['design UX', 'UX design']),
  profession(
    'ux-researcher',
    ['Chercheuse, chercheur UX', 'UX researcher'],
    ['recherche utilisateur', 'user research'],
  ),
  profession(
    'product-designer',
    ['Designer produit', 'Product designer'],
    ['design produit', 'product design'],
  ),
  profession('graphic-designer', ['Graphiste', 'Graphic designer'], ['graphisme', 'graphic design']),
  profession('illustrator', ['Illustratrice, illustrateur', 'Illustrator'], ['illustration', 'illustration']),
  profession('translator', ['Traductrice, traducteur', 'Translator'], ['traduction', 'translation']),
  profession('interpreter', ['Interprète', 'Interpreter'], ['interprétation', 'interpreting']),
  profession(
    'copywriter',
    ['Conceptrice-rédactrice, concepteur-rédacteur', 'Copywriter'],
    ['rédaction publicitaire', 'copywriting'],
  ),
  profession(
    'technical-writer',
    ['Rédactrice, rédacteur technique', 'Technical writer'],
    ['rédaction technique', 'technical writing'],
  ),
  profession('web-editor', ['Rédactrice, rédacteur web', 'Web editor'], ['rédaction web', 'web editing']),
  profession(
    'seo-consultant',
    ['Consultante, consultant SEO', 'SEO consultant'],
    ['référencement', 'search optimisation'],
  ),
  profession(
    'community-manager',
    ['Community manager', 'Community manager'],
    ['animation de communautés', 'community management'],
  ),
  profession(
    'project-manager',
    ['Cheffe, chef de projet web', 'Web project manager'],
    ['gestion de projet', 'project management'],
  ),
  profession(
    'product-manager',
    ['Product manager', 'Product manager'],
    ['gestion de produit', 'product management'],
  ),
  profession(
    'shop-owner',
    ['E-commerçante, e-commerçant', 'Online shop owner'],
    ['vente en ligne', 'online retail'],
  ),
  profession(
    'agency-director',
    ['Dirigeante, dirigeant d’agence web', 'Web agency director'],
    ['création de sites', 'website production'],
  ),
  profession(
    'bookkeeper',
    ['Comptable en ligne', 'Online bookkeeper'],
    ['comptabilité en ligne', 'online bookkeeping'],
  ),
  profession(
    'virtual-assistant',
    ['Assistante, assistant à distance', 'Virtual assistant'],
    ['assistance administrative', 'virtual assistance'],
  ),
  profession(
    'customer-support',
    ['Chargée, chargé de support client', 'Customer support agent'],
    ['support client', 'customer support'],
  ),
  profession(
    'learning-designer',
    ['Conceptrice, concepteur de formations en ligne', 'Learning designer'],
    ['formation en ligne', 'online learning'],
  ),
  profession(
    'sound-editor',
    ['Monteuse, monteur son', 'Sound editor'],
    ['montage son et podcast', 'sound and podcast editing'],
  ),
];
