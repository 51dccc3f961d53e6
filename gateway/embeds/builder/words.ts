import type { Words } from '../../../kit/words';

/** All that the builder says. */
export const words = {
  title: { en: 'Put a list of Hameau on your site', fr: 'Mettre une liste de Hameau sur votre site' },
  lead: {
    en: 'For town halls, coworking centres and other partners. Choose, look, copy the code. This page keeps nothing and sets no cookie.',
    fr: 'Pour les mairies, les espaces de coworking et autres partenaires. Choisissez, regardez, copiez le code. Cette page ne garde rien et ne dépose aucun cookie.',
  },
  other: { en: 'En français', fr: 'In English' },
  choose: { en: 'Choose', fr: 'Choisir' },
  region: { en: 'Region', fr: 'Région' },
  regionHint: { en: 'Its short name: perche', fr: 'Son nom court : perche' },
  partner: { en: 'Your short name', fr: 'Votre nom court' },
  partnerHint: {
    en: 'The operator of the network gave it to you, with the origins of your pages.',
    fr: 'L’opérateur du réseau vous l’a donné, avec les origines de vos pages.',
  },
  list: { en: 'List', fr: 'Liste' },
  skill: { en: 'Only with these skills', fr: 'Seulement avec ces compétences' },
  profession: { en: 'Only of one of these professions', fr: 'Seulement de l’un de ces métiers' },
  filterHint: {
    en: 'Short names with spaces between them, five at most; for members alone.',
    fr: 'Noms courts séparés par des espaces, cinq au plus ; pour les membres seulement.',
  },
  form: { en: 'Form', fr: 'Forme' },
  theme: { en: 'Look', fr: 'Apparence' },
  lang: { en: 'Language of the list', fr: 'Langue de la liste' },
  show: { en: 'Show', fr: 'Afficher' },
  live: { en: 'As visitors see it', fr: 'Comme les visiteurs le voient' },
  code: { en: 'The code', fr: 'Le code' },
  copy: { en: 'Copy', fr: 'Copier' },
  copied: { en: 'copied', fr: 'copié' },
  wrong: {
    en: 'is no short name: small letters and digits, with hyphens between them',
    fr: 'n’est pas un nom court : des minuscules et des chiffres, avec des traits d’union',
  },
  first: {
    en: 'Say which region, and your short name: then the list and its code stand here.',
    fr: 'Indiquez la région et votre nom court : la liste et son code apparaîtront ici.',
  },
  unseen: {
    en: 'Nothing to look at: your own server makes the page of it.',
    fr: 'Rien à voir ici : c’est votre serveur qui en fait une page.',
  },
} satisfies Record<string, Words>;

export const kindWords = {
  element: { en: 'Element: part of your page', fr: 'Élément : une partie de votre page' },
  frame: { en: 'Frame: a page within your page', fr: 'Cadre : une page dans votre page' },
  picture: { en: 'Picture: a card, a map', fr: 'Image : une fiche, une carte' },
  link: { en: 'Link to the page, oEmbed', fr: 'Lien vers la page, oEmbed' },
  feeds: { en: 'Feeds and JSON by their addresses', fr: 'Flux et JSON par leurs adresses' },
  server: {
    en: 'JSON for your server, with a secret key',
    fr: 'JSON pour votre serveur, avec une clé secrète',
  },
} satisfies Record<string, Words>;

export const themeWords = {
  auto: { en: 'As the reader’s device', fr: 'Comme l’appareil du lecteur' },
  light: { en: 'Light', fr: 'Claire' },
  dark: { en: 'Dark', fr: 'Sombre' },
} satisfies Record<string, Words>;

export const languageWords = {
  en: { en: 'English', fr: 'anglais' },
  fr: { en: 'French', fr: 'français' },
} satisfies Record<string, Words>;

/** Where each piece of code goes. */
export const snippetWords = {
  html: { en: 'In the page (plain HTML)', fr: 'Dans la page (HTML)' },
  map: {
    en: 'In the page: a map of where members show to live',
    fr: 'Dans la page : une carte des lieux où les membres montrent qu’ils vivent',
  },
  narrow: {
    en: 'In your style: as narrow as the screen',
    fr: 'Dans votre feuille de style : aussi étroites que l’écran',
  },
  oembed: {
    en: 'A site that embeds by oEmbed needs the address of the page alone; this is what it asks then.',
    fr: 'Un site qui intègre par oEmbed n’a besoin que de l’adresse de la page ; voici ce qu’il demande alors.',
  },
  wordpress: {
    en: 'WordPress: in functions.php of your theme, then [hameau] in a page. Or paste the HTML in a “Custom HTML” block.',
    fr: 'WordPress : dans le functions.php de votre thème, puis [hameau] dans une page. Ou collez le HTML dans un bloc « HTML personnalisé ».',
  },
  css: {
    en: 'In your style: the room kept for it, so that nothing moves when it comes',
    fr: 'Dans votre feuille de style : la place réservée, pour que rien ne bouge à son arrivée',
  },
  policy: {
    en: 'If your site has a Content-Security-Policy: what it has to allow',
    fr: 'Si votre site a une Content-Security-Policy : ce qu’elle doit permettre',
  },
  server: {
    en: 'On your server (Node.js 18 or later), with the key in its environment, never in a page. Show nothing older than 60 seconds.',
    fr: 'Sur votre serveur (Node.js 18 ou plus récent), avec la clé dans son environnement, jamais dans une page. N’affichez rien de plus de 60 secondes.',
  },
  addresses: { en: 'Addresses', fr: 'Adresses' },
} satisfies Record<string, Words>;
