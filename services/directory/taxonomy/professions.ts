import { entries } from './shelf';

/** French names have both forms, the feminine first as in the alphabet; what people type is one of the two. */
export const professions = entries(`
web-developer | Développeuse, développeur web | Web developer | développeuse web, développeur web, dev web, programmeuse, programmeur, programmer
front-end-developer | Développeuse, développeur front-end | Front-end developer | développeuse front, développeur front, dev front, intégratrice web, intégrateur web, frontend developer
back-end-developer | Développeuse, développeur back-end | Back-end developer | développeuse back, développeur back, dev back, backend developer
full-stack-developer | Développeuse, développeur full-stack | Full-stack developer | développeuse full stack, développeur full stack, dev full stack, fullstack developer
mobile-developer | Développeuse, développeur mobile | Mobile developer | développeuse mobile, développeur mobile, app developer
software-engineer | Ingénieure, ingénieur logiciel | Software engineer | ingénieure logiciel, ingénieur logiciel, génie logiciel, software developer
software-architect | Architecte logiciel | Software architect | architecte technique, solution architect, solutions architect
technical-lead | Responsable technique | Technical lead | tech lead, lead developer, lead dev, cheffe technique, chef technique
technical-director | Directrice, directeur technique | Chief technology officer | cto, directrice technique, directeur technique, head of engineering
engineering-manager | Responsable d’équipe de développement | Engineering manager | manager technique, development manager
game-developer | Développeuse, développeur de jeux vidéo | Game developer | développeuse de jeux, développeur de jeux, gamedev
embedded-engineer | Ingénieure, ingénieur en systèmes embarqués | Embedded systems engineer | ingénieure embarqué, ingénieur embarqué, firmware engineer
wordpress-specialist | Spécialiste WordPress | WordPress specialist | développeuse wordpress, développeur wordpress, wordpress developer
no-code-builder | Créatrice, créateur sans code | No-code builder | no-code maker, nocodeuse, nocodeur, nocode
webmaster | Webmestre | Webmaster | gestionnaire de site, site manager
erp-consultant | Consultante, consultant ERP | ERP consultant | consultante erp, consultante odoo, consultant odoo, consultante sap, consultant sap, intégratrice erp, intégrateur erp
devops-engineer | Ingénieure, ingénieur DevOps | DevOps engineer | ingénieure devops, devops, sre, site reliability engineer
cloud-engineer | Ingénieure, ingénieur cloud | Cloud engineer | ingénieure cloud, architecte cloud, cloud architect
system-administrator | Administratrice, administrateur système | System administrator | administratrice système, sysadmin, adminsys
database-administrator | Administratrice, administrateur de bases de données | Database administrator | administratrice de bases de données, dba
network-engineer | Ingénieure, ingénieur réseau | Network engineer | ingénieure réseau, administratrice réseau, administrateur réseau, network administrator
network-technician | Technicienne, technicien réseau et fibre | Network and fibre technician | technicienne fibre, technicien fibre, installatrice fibre, installateur fibre
security-engineer | Ingénieure, ingénieur en cybersécurité | Security engineer | ingénieure cybersécurité, ingénieur cybersécurité, security analyst, analyste sécurité
penetration-tester | Pentesteuse, pentesteur | Penetration tester | auditrice de sécurité, auditeur de sécurité, ethical hacker, pentester
it-technician | Technicienne, technicien informatique | IT technician | technicienne informatique, dépanneuse informatique, dépanneur informatique, computer technician
it-manager | Responsable informatique | IT manager | dsi, directrice des systèmes d’information, directeur des systèmes d’information, cio
tester | Testeuse, testeur logiciel | Software tester | testeuse logiciel, qa engineer, ingénieure qualité logiciel, ingénieur qualité logiciel
data-protection-officer | Déléguée, délégué à la protection des données | Data protection officer | dpo, consultante rgpd, consultant rgpd, privacy consultant
data-analyst | Analyste de données | Data analyst | bi analyst, analyste bi, analyste décisionnel
data-scientist | Scientifique des données | Data scientist | datascientist, science des données
data-engineer | Ingénieure, ingénieur de données | Data engineer | ingénieure de données, ingénieure data, ingénieur data
machine-learning-engineer | Ingénieure, ingénieur en apprentissage automatique | Machine learning engineer | ingénieure ia, ingénieur ia, ai engineer, ml engineer
statistician | Statisticienne, statisticien | Statistician | biostatisticienne, biostatisticien, biostatistician
gis-specialist | Géomaticienne, géomaticien | GIS specialist | sigiste, gis analyst, géomatique
cartographer | Cartographe | Cartographer | map maker, créatrice de cartes, créateur de cartes
business-analyst | Analyste métier | Business analyst | amoa, analyste fonctionnelle, analyste fonctionnel
web-analyst | Analyste web | Web analyst | web analytics consultant, consultante analytics, consultant analytics
ux-designer | Designer UX | UX designer | designeuse ux, user experience designer, conceptrice ux, concepteur ux
ui-designer | Designer d’interface | UI designer | designer ui, designeuse ui, user interface designer
ux-researcher | Chercheuse, chercheur UX | UX researcher | chercheuse ux, user researcher, ergonome
product-designer | Designer produit | Product designer | designeuse produit, digital product designer
web-designer | Webdesigner | Web designer | webdesigneuse, conceptrice de sites, concepteur de sites
service-designer | Designer de services | Service designer | designeuse de services, design de services
accessibility-specialist | Spécialiste en accessibilité numérique | Accessibility specialist | auditrice rgaa, auditeur rgaa, consultante accessibilité, consultant accessibilité, accessibility consultant
graphic-designer | Graphiste | Graphic designer | infographiste, designer graphique, maquettiste
art-director | Directrice, directeur artistique | Art director | directrice artistique, da, creative director
illustrator | Illustratrice, illustrateur | Illustrator | dessinatrice, dessinateur
comics-artist | Autrice, auteur de bande dessinée | Comics artist | autrice de bd, auteur de bd, bédéiste, cartoonist
motion-designer | Motion designer | Motion designer | animatrice 2d, animateur 2d, motion graphics designer
three-d-artist | Infographiste 3D | 3D artist | modeleuse 3d, modeleur 3d, 3d modeller
game-designer | Conceptrice, concepteur de jeux | Game designer | conceptrice de jeux, concepteur de jeux
architect | Architecte | Architect | architecte dplg, architecte hmonp, maîtrise d’œuvre
draughtsperson | Dessinatrice-projeteuse, dessinateur-projeteur | CAD technician | dessinatrice projeteuse, dessinateur projeteur, draughtsman, drafter
interior-designer | Architecte d’intérieur | Interior designer | décoratrice, décorateur d’intérieur
translator | Traductrice, traducteur | Translator | traductrice indépendante, traducteur indépendant, freelance translator
localisation-specialist | Spécialiste en localisation | Localisation specialist | localization specialist, localisatrice, localisateur
subtitler | Sous-titreuse, sous-titreur | Subtitler | captioner, adaptatrice, adaptateur audiovisuel
interpreter | Interprète | Interpreter | interprète de conférence, conference interpreter
sign-language-interpreter | Interprète en langue des signes | Sign language interpreter | interprète lsf, bsl interpreter, asl interpreter
language-teacher | Professeure, professeur de langues | Language teacher | professeure de langues, prof d’anglais, prof de fle, english teacher, french teacher
copywriter | Conceptrice-rédactrice, concepteur-rédacteur | Copywriter | rédactrice publicitaire, rédacteur publicitaire
technical-writer | Rédactrice, rédacteur technique | Technical writer | rédactrice technique, documentation writer
ux-writer | Rédactrice, rédacteur UX | UX writer | rédactrice ux, content designer
web-editor | Rédactrice, rédacteur web | Web editor | rédactrice web, content writer, web writer
content-manager | Responsable de contenu | Content manager | responsable éditoriale, responsable éditorial, content strategist
journalist | Journaliste | Journalist | reporter, pigiste, correspondante locale, correspondant local
author | Autrice, auteur | Author | écrivaine, écrivain, romancière, romancier, writer
screenwriter | Scénariste | Screenwriter | dialoguiste, scriptwriter
public-writer | Écrivaine publique, écrivain public | Public letter writer | écrivain-conseil, biographe
copy-editor | Correctrice, correcteur | Copy editor | relectrice, relecteur, proofreader, secrétaire de rédaction
publisher | Éditrice, éditeur | Publisher | éditrice indépendante, éditeur indépendant, maison d’édition
transcriber | Transcriptrice, transcripteur | Transcriber | audiotypiste, audio typist, dactylo
grant-writer | Chargée, chargé de subventions | Grant writer | monteuse de dossiers de subvention, monteur de dossiers de subvention, grants officer
seo-consultant | Consultante, consultant SEO | SEO consultant | consultante seo, référenceuse, référenceur, seo specialist
digital-marketer | Responsable marketing numérique | Digital marketer | marketeuse, marketeur, marketing manager, responsable webmarketing
online-advertising-manager | Gestionnaire de publicité en ligne | Online advertising manager | traffic manager, ppc specialist, media buyer, acheteuse média, acheteur média
community-manager | Community manager | Community manager | animatrice de communauté, animateur de communauté, social media manager, cm
content-creator | Créatrice, créateur de contenu | Content creator | créatrice de contenu, influenceuse, influenceur, youtubeuse, youtubeur, youtuber
communications-officer | Chargée, chargé de communication | Communications officer | chargée de communication, responsable communication, communications manager
press-officer | Attachée, attaché de presse | Press officer | attachée de presse, public relations officer, relations presse
fundraiser | Responsable de collecte de fonds | Fundraiser | chargée de mécénat, chargé de mécénat, collectrice de fonds, collecteur de fonds
project-manager | Cheffe, chef de projet web | Web project manager | cheffe de projet, cheffe de projet web, digital project manager
product-manager | Product manager | Product manager | cheffe de produit, chef de produit, responsable produit
product-owner | Product owner | Product owner | po, responsable de produit agile
agile-coach | Coach agile | Agile coach | scrum master, facilitatrice agile, facilitateur agile
facilitator | Facilitatrice, facilitateur | Facilitator | animatrice d’ateliers, animateur d’ateliers, workshop facilitator
business-consultant | Consultante, consultant en organisation | Business consultant | consultante en organisation, conseil aux entreprises, management consultant
entrepreneur | Entrepreneuse, entrepreneur | Entrepreneur | fondatrice, fondateur, founder, start-up founder, cheffe d’entreprise, chef d’entreprise
shop-owner | E-commerçante, e-commerçant | Online shop owner | e-commerçante indépendante, e-marchande, e-marchand, online retailer
e-commerce-manager | Responsable e-commerce | E-commerce manager | cheffe de projet e-commerce, chef de projet e-commerce, online store manager
agency-director | Dirigeante, dirigeant d’agence web | Web agency director | dirigeante d’agence, directrice d’agence, directeur d’agence, agency owner
sales-representative | Commerciale, commercial à distance | Remote sales representative | commerciale, vendeuse à distance, vendeur à distance, inside sales, télévendeuse, télévendeur
business-developer | Chargée, chargé de développement commercial | Business developer | business development manager, bizdev
account-manager | Responsable de clientèle | Account manager | gestionnaire de comptes, key account manager
bookkeeper | Comptable en ligne | Online bookkeeper | comptable, aide-comptable, accounts assistant
accountant | Experte-comptable, expert-comptable | Accountant | cabinet comptable, chartered accountant, cpa
financial-controller | Contrôleuse, contrôleur de gestion | Financial controller | contrôleuse de gestion, directrice financière, directeur financier, cfo
payroll-manager | Gestionnaire de paie | Payroll manager | technicienne paie, technicien paie, payroll administrator
recruiter | Recruteuse, recruteur | Recruiter | chargée de recrutement, chargé de recrutement, talent acquisition specialist
human-resources-manager | Responsable des ressources humaines | Human resources manager | rrh, drh, responsable rh, hr manager
lawyer | Avocate, avocat | Lawyer | attorney, solicitor, conseil juridique
legal-counsel | Juriste | Legal counsel | juriste d’entreprise, juriste numérique, in-house counsel, paralegal
tender-specialist | Chargée, chargé d’appels d’offres | Tender specialist | chargée d’appels d’offres, bid manager, bid writer
tax-adviser | Conseillère, conseiller fiscal | Tax adviser | conseillère fiscale, fiscaliste, tax advisor, tax preparer
estate-agent | Agente immobilière, agent immobilier | Estate agent | mandataire immobilier, real estate agent, realtor
holiday-let-manager | Gestionnaire de gîtes | Holiday let manager | concierge de locations, propriétaire de gîte, airbnb host
coworking-manager | Responsable d’espace de coworking | Coworking manager | facilitatrice de tiers-lieu, facilitateur de tiers-lieu, animatrice de tiers-lieu, animateur de tiers-lieu
local-development-officer | Agente, agent de développement local | Local development officer | agente de développement, chargée de mission, chargé de mission, rural development officer
sustainability-consultant | Consultante, consultant RSE | Sustainability consultant | consultante rse, consultante bilan carbone, consultant bilan carbone, csr consultant
virtual-assistant | Assistante, assistant à distance | Virtual assistant | assistante à distance, assistante virtuelle, assistant virtuel, va, assistante freelance
secretary | Secrétaire indépendante, secrétaire indépendant | Freelance secretary | télésecrétaire, secrétaire, office assistant
executive-assistant | Assistante, assistant de direction | Executive assistant | assistante de direction, office manager
customer-support | Chargée, chargé de support client | Customer support agent | conseillère clientèle, conseiller clientèle, téléconseillère, téléconseiller, customer service agent
customer-success-manager | Responsable de la réussite client | Customer success manager | csm, chargée de réussite client, chargé de réussite client
support-engineer | Technicienne, technicien support | Support engineer | technicienne support, helpdesk technician, hotliner
digital-adviser | Conseillère, conseiller numérique | Digital inclusion adviser | conseillère numérique, médiatrice numérique, médiateur numérique, digital champion
trainer | Formatrice, formateur | Trainer | formatrice indépendante, formateur indépendant, formatrice informatique, it trainer
teacher | Enseignante, enseignant en ligne | Online teacher | enseignante, professeure, prof, tutrice, tuteur, tutor
learning-designer | Conceptrice, concepteur de formations en ligne | Learning designer | ingénieure pédagogique, ingénieur pédagogique, instructional designer
coach | Coach | Coach | coach professionnelle, coach professionnel, life coach, career coach
mentor | Mentor | Mentor | mentore, parrain, marraine
psychologist | Psychologue en ligne | Online psychologist | psychologue, psychothérapeute, therapist, counsellor
photographer | Photographe | Photographer | photographe de mariage, retoucheuse, retoucheur, photo retoucher
video-maker | Vidéaste | Video maker | réalisatrice, réalisateur, cadreuse, cadreur, videographer, filmmaker
video-editor | Monteuse, monteur vidéo | Video editor | monteuse vidéo, film editor
drone-pilot | Télépilote de drone | Drone pilot | pilote de drone, droniste
sound-editor | Monteuse, monteur son | Sound editor | monteuse son, audio editor, podcast editor
sound-engineer | Ingénieure, ingénieur du son | Sound engineer | ingénieure du son, technicienne son, technicien son
podcaster | Podcasteuse, podcasteur | Podcaster | productrice de podcasts, producteur de podcasts, podcast producer
composer | Compositrice, compositeur | Composer | musicienne, musicien, musician, beatmaker
voice-actor | Comédienne, comédien voix off | Voice actor | comédienne voix off, voix off, narratrice, narrateur, voice-over artist
archivist | Archiviste, documentaliste | Archivist | bibliothécaire, librarian, records manager
genealogist | Généalogiste | Genealogist | généalogiste familiale, généalogiste familial, family historian
researcher | Chercheuse, chercheur | Researcher | scientifique, scientist, doctorante, doctorant
student | Étudiante, étudiant | Student | apprentie, apprenti, alternante, alternant, apprentice
`);
