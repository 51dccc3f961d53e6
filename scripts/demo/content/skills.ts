import type { Bilingual } from './bilingual';

export type SkillCategory =
  | 'DEVELOPMENT'
  | 'OPERATIONS'
  | 'DATA'
  | 'DESIGN'
  | 'WRITING'
  | 'LANGUAGES'
  | 'MARKETING'
  | 'BUSINESS'
  | 'MEDIA'
  | 'SUPPORT';

export interface DemoSkill {
  readonly slug: string;
  readonly name: Bilingual;
  readonly category: SkillCategory;
  readonly aliases: readonly string[];
}

type Line = readonly [slug: string, fr: string, en: string, aliases: string];

function all(category: SkillCategory, lines: readonly Line[]): DemoSkill[] {
  return lines.map(([slug, fr, en, aliases]) => ({
    slug,
    name: { fr, en },
    category,
    aliases: aliases ? aliases.split(', ') : [],
  }));
}

export const skills: readonly DemoSkill[] = [
  ...all('DEVELOPMENT', [
    ['html-css', 'HTML et CSS', 'HTML and CSS', 'intégration, html5, css3, markup'],
    ['javascript', 'JavaScript', 'JavaScript', 'js, ecmascript'],
    ['typescript', 'TypeScript', 'TypeScript', 'ts'],
    ['react', 'React', 'React', 'reactjs, next.js'],
    ['vue', 'Vue', 'Vue', 'vuejs, nuxt'],
    ['node', 'Node.js', 'Node.js', 'nodejs'],
    ['php', 'PHP', 'PHP', 'symfony, laravel'],
    ['wordpress', 'WordPress', 'WordPress', 'wp, woocommerce, thème wordpress'],
    ['drupal', 'Drupal', 'Drupal', 'cms'],
    ['python', 'Python', 'Python', 'django, flask'],
    ['ruby', 'Ruby', 'Ruby', 'rails, ruby on rails'],
    ['java', 'Java', 'Java', 'spring, kotlin serveur'],
    ['go', 'Go', 'Go', 'golang'],
    ['graphql', 'GraphQL', 'GraphQL', 'apollo, api graphql'],
    ['sql', 'SQL', 'SQL', 'postgresql, mysql, bases de données'],
    ['mobile-ios', 'Applications iOS', 'iOS apps', 'swift, iphone'],
    ['mobile-android', 'Applications Android', 'Android apps', 'kotlin'],
    ['e-commerce', 'Boutiques en ligne', 'Online shops', 'shopify, prestashop, e-commerce'],
    ['web-performance', 'Performance web', 'Web performance', 'core web vitals, sites lents'],
    ['software-testing', 'Tests logiciels', 'Software testing', 'qa, recette, tests automatisés'],
    ['mapping', 'Cartographie web', 'Web mapping', 'gis, sig, leaflet, openstreetmap'],
    [
      'site-takeover',
      'Reprise de site existant',
      'Taking over existing sites',
      'legacy, maintenance de site',
    ],
  ]),
  ...all('OPERATIONS', [
    ['linux', 'Linux', 'Linux', 'debian, ubuntu, serveur'],
    ['docker', 'Docker', 'Docker', 'conteneurs, containers, podman'],
    ['kubernetes', 'Kubernetes', 'Kubernetes', 'k8s'],
    ['hosting', 'Hébergement et noms de domaine', 'Hosting and domain names', 'dns, vps, web hosting'],
    ['networks', 'Réseaux', 'Networks', 'wifi, routeur, vpn, fibre'],
    ['it-security', 'Sécurité informatique', 'IT security', 'cybersécurité, phishing, pentest'],
    ['backups', 'Sauvegardes', 'Backups', 'backup, restauration, nas'],
    ['e-mail-delivery', 'Délivrabilité des e-mails', 'E-mail delivery', 'spf, dkim, dmarc'],
    ['privacy', 'Protection des données', 'Privacy', 'rgpd, gdpr, dpo'],
  ]),
  ...all('DATA', [
    ['data-analysis', 'Analyse de données', 'Data analysis', 'statistiques, r, pandas'],
    ['dashboards', 'Tableaux de bord', 'Dashboards', 'bi, reporting, metabase'],
    ['spreadsheets', 'Tableurs', 'Spreadsheets', 'excel, google sheets, libreoffice calc'],
    ['data-visualisation', 'Visualisation de données', 'Data visualisation', 'dataviz, d3, graphiques'],
    ['web-analytics', 'Mesure d’audience', 'Web analytics', 'matomo, google analytics'],
    ['open-data', 'Données ouvertes', 'Open data', 'opendata, insee, census'],
  ]),
  ...all('DESIGN', [
    ['ux-research', 'Recherche utilisateur', 'User research', 'entretiens, ux research, interviews'],
    ['usability-testing', 'Tests d’utilisabilité', 'Usability testing', 'tests utilisateurs, user tests'],
    ['interaction-design', 'Conception d’interfaces', 'Interaction design', 'ui, ergonomie, wireframes'],
    ['design-systems', 'Systèmes de conception', 'Design systems', 'design system, composants'],
    ['figma', 'Figma', 'Figma', 'maquettes, prototypes'],
    ['accessibility', 'Accessibilité numérique', 'Web accessibility', 'a11y, rgaa, wcag'],
    ['graphic-design', 'Graphisme', 'Graphic design', 'indesign, mise en page'],
    ['logo-identity', 'Identité visuelle', 'Visual identity', 'logo, charte graphique, branding'],
    ['illustration', 'Illustration', 'Illustration', 'dessin, procreate'],
    ['service-design', 'Design de services', 'Service design', 'parcours, blueprint'],
  ]),
  ...all('WRITING', [
    ['web-writing', 'Rédaction web', 'Web writing', 'contenu, articles, blog'],
    ['copywriting', 'Rédaction publicitaire', 'Copywriting', 'accroches, sales pages'],
    ['technical-writing', 'Rédaction technique', 'Technical writing', 'documentation, api docs, notices'],
    ['proofreading', 'Relecture et correction', 'Proofreading', 'orthographe, copy editing'],
    ['plain-language', 'Langage clair', 'Plain language', 'falc, simplification'],
    ['grant-writing', 'Dossiers de subvention', 'Grant writing', 'leader, financement, subventions'],
    ['newsletters', 'Lettres d’information', 'Newsletters', 'newsletter, mailing, brevo'],
  ]),
  ...all('LANGUAGES', [
    ['english-french', 'Traduction anglais-français', 'English to French translation', 'en>fr, en-fr'],
    ['french-english', 'Traduction français-anglais', 'French to English translation', 'fr>en, fr-en'],
    ['german-french', 'Traduction allemand-français', 'German to French translation', 'de>fr, de-fr'],
    ['english-spanish', 'Traduction anglais-espagnol', 'English to Spanish translation', 'en>es, es>en'],
    ['dutch-english', 'Traduction néerlandais-anglais', 'Dutch to English translation', 'nl>en, nl-en'],
    ['localisation', 'Localisation de logiciels', 'Software localisation', 'l10n, i18n, localization'],
    ['post-editing', 'Post-édition', 'Post-editing', 'mtpe, traduction automatique'],
    ['subtitling', 'Sous-titrage', 'Subtitling', 'sous-titres, captions'],
    ['interpreting', 'Interprétation à distance', 'Remote interpreting', 'interprète, rsi'],
    ['teaching-english', 'Cours d’anglais', 'Teaching English', 'tefl, conversation'],
  ]),
  ...all('MARKETING', [
    ['seo', 'Référencement naturel', 'Search optimisation', 'seo, référencement'],
    ['local-search', 'Référencement local', 'Local search', 'fiche google, maps'],
    ['social-media', 'Réseaux sociaux', 'Social media', 'instagram, linkedin, mastodon'],
    ['online-advertising', 'Publicité en ligne', 'Online advertising', 'ads, sea, adwords'],
    ['community-building', 'Animation de communautés', 'Community building', 'community management, forums'],
  ]),
  ...all('BUSINESS', [
    ['project-management', 'Gestion de projet', 'Project management', 'chef de projet, agile, scrum'],
    ['product-management', 'Gestion de produit', 'Product management', 'roadmap, product owner'],
    ['quotes-and-invoices', 'Devis et factures', 'Quotes and invoices', 'facturation, relances, invoicing'],
    ['bookkeeping', 'Comptabilité', 'Bookkeeping', 'compta, quickbooks, tva'],
    [
      'us-self-employment-tax',
      'Impôts des indépendants (États-Unis)',
      'US self-employment tax',
      '1099, schedule c',
    ],
    ['micro-enterprise', 'Micro-entreprise', 'French micro-enterprise', 'auto-entrepreneur, urssaf'],
    ['public-tenders', 'Marchés publics', 'Public tenders', 'appels d’offres, tenders'],
    ['remote-team-lead', 'Encadrement à distance', 'Leading remote teams', 'management, remote lead'],
  ]),
  ...all('MEDIA', [
    ['photography', 'Photographie', 'Photography', 'photo, retouche, lightroom'],
    ['video-editing', 'Montage vidéo', 'Video editing', 'premiere, davinci, film'],
    ['podcast-editing', 'Montage de podcasts', 'Podcast editing', 'son, audio, radio'],
  ]),
  ...all('SUPPORT', [
    ['customer-support', 'Support client', 'Customer support', 'sav, helpdesk, tickets'],
    ['computer-help', 'Dépannage informatique', 'Computer help', 'aide, windows, imprimante'],
    ['teaching-beginners', 'Formation de débutants', 'Teaching beginners', 'formation, médiation numérique'],
    ['e-learning', 'Conception de formations', 'E-learning', 'moodle, lms, instructional design'],
    ['virtual-assistance', 'Assistance administrative', 'Virtual assistance', 'secrétariat, agenda, va'],
  ]),
];
