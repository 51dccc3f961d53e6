import { shelf } from './shelf';

export const writing = shelf(
  'WRITING',
  `
web-writing | Rédaction web | Web writing | contenu web, articles, blog, rédactrice web, rédacteur web, content writing, rédaction de contenu
seo-writing | Rédaction SEO | SEO writing | contenu optimisé, seo content, cocon sémantique
copywriting | Rédaction publicitaire | Copywriting | accroches, sales pages, pages de vente, conceptrice-rédactrice, concepteur-rédacteur, copywriter, slogans
ux-writing | Rédaction d’interface | UX writing | microcopy, content design, ux writer, textes d’interface
technical-writing | Rédaction technique | Technical writing | documentation, rédactrice technique, rédacteur technique, docs, user manuals, modes d’emploi, notices
api-documentation | Documentation d’API | API documentation | api docs, developer docs, documentation développeur, docs as code, markdown
knowledge-bases | Bases de connaissances | Knowledge bases | centre d’aide, help center, faq, knowledge management, wiki
scientific-writing | Rédaction scientifique | Scientific writing | articles scientifiques, academic writing, vulgarisation, science writing, popular science
medical-writing | Rédaction médicale | Medical writing | rédactrice médicale, rédacteur médical, pharma writing
legal-writing | Rédaction juridique | Legal writing | rédaction de contrats, contract drafting, mentions légales, cgv, cgu, terms of service
business-writing | Rédaction professionnelle | Business writing | courriers, rapports, business letters, reports, notes de synthèse
proposal-writing | Rédaction de propositions commerciales | Proposal writing | offres commerciales, proposals, mémoire technique, bid writing
grant-writing | Dossiers de subvention | Grant writing | montage de dossiers de subvention, subventions, fonds européens, leader, feder, grants, grant applications
editing | Révision de textes | Editing | secrétariat de rédaction, editor, éditrice, réécriture, rewriting, secrétaire de rédaction
proofreading | Relecture et correction | Proofreading | correctrice, correcteur, orthographe, copy editing, relectrice, relecteur, proofreader, grammaire
editorial-planning | Planification éditoriale | Editorial planning | calendrier éditorial, ligne éditoriale, editorial calendar, rédactrice en chef, rédacteur en chef
content-strategy | Stratégie de contenu | Content strategy | stratégie éditoriale, content strategist, content audit, audit de contenu
plain-language | Langage clair | Plain language | plain english, simplification, écrire simplement, clear writing
easy-read | Facile à lire et à comprendre | Easy read | falc, easy to read, easy language
inclusive-writing | Écriture inclusive | Inclusive writing | langage non genré, gender-neutral language, rédaction épicène
newsletters | Lettres d’information | Newsletters | newsletter, infolettre, infolettres, mailing, e-zine
journalism | Journalisme | Journalism | journaliste, journalist, reportages, pigiste, presse, localier
local-news | Information locale | Local news | presse locale, bulletin municipal, gazette, community newspaper, journal communal
interviews | Entretiens et portraits | Interviews and profiles | interview, portraits écrits, profile writing, témoignages
press-releases | Communiqués de presse | Press releases | communiqué, dossier de presse, press kit
speechwriting | Rédaction de discours | Speechwriting | discours, speech writing, éléments de langage, speeches
ghostwriting | Écriture pour autrui | Ghostwriting | prête-plume, plume, ghostwriter, écrivaine fantôme, écrivain fantôme
public-letter-writing | Écriture publique | Public letter writing | écrivaine publique, écrivain public, courriers administratifs, official letters
biographies | Biographies et récits de vie | Biographies and life stories | biographe, memoirs, mémoires, biographer, récits de vie
fiction-writing | Écriture de fiction | Fiction writing | romans, novels, nouvelles, creative writing, autrice, auteur, author
screenwriting | Écriture de scénarios | Screenwriting | scénariste, scénarios, screenwriter, scripts de film, dialoguiste
game-writing | Écriture de jeux | Game writing | narrative design, narration interactive, interactive fiction, dialogues de jeu
poetry-and-lyrics | Poésie et paroles | Poetry and lyrics | parolière, parolier, poèmes, lyrics, songwriting
book-publishing | Édition de livres numériques | Book and e-book publishing | autoédition, self-publishing, ebook, epub, éditeur, livre numérique
manuscript-reading | Lecture de manuscrits | Manuscript reading | bêta-lecture, beta reading, comité de lecture, manuscript assessment
writing-workshops | Ateliers d’écriture | Writing workshops | animatrice d’atelier d’écriture, animateur d’atelier d’écriture, writing groups
transcription | Transcription | Transcription | retranscription, transcriptrice, transcripteur, audio typing, dactylographie
minutes | Comptes rendus de réunion | Meeting minutes | compte rendu, procès-verbal, pv, note taking, rédactrice de comptes rendus
cv-writing | Rédaction de CV | CV writing | cv, lettre de motivation, resume writing, cover letters
product-sheets | Fiches produit | Product descriptions | fiches produits, descriptions produit, product copy, catalogue
case-studies | Études de cas | Case studies | livre blanc, livres blancs, white papers, success stories, cas client
travel-writing | Récits et guides de voyage | Travel writing | guides touristiques, travel guides, carnets de voyage, tourisme
food-writing | Écriture culinaire | Food writing | recettes, recipes, critique gastronomique, blog culinaire
nature-writing | Écriture de nature et de paysage | Nature writing | écologie, environnement, environmental writing
community-guidelines | Chartes et règles de vie en ligne | Community guidelines | charte de communauté, codes of conduct, code de conduite, netiquette
`,
);
