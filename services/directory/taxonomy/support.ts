import { shelf } from './shelf';

export const support = shelf(
  'SUPPORT',
  `
customer-support | Support client | Customer support | sav, service client, customer care, customer service, conseillère clientèle, conseiller clientèle, relation client
technical-support | Support technique | Technical support | assistance technique, helpdesk, help desk, hotline, support de niveau 2, tier 2 support
live-chat-support | Assistance par messagerie | Chat support | tchat, chat en direct, live chat, messaging support
phone-support | Accueil téléphonique | Phone reception | téléphone, standardiste, télésecrétariat, permanence téléphonique, call center, receptionist
ticket-management | Gestion de tickets | Ticket management | tickets, ticketing system, file d’attente de demandes, help desk setup
customer-success | Réussite client | Customer success | customer success manager, csm, onboarding client, fidélisation saas
computer-help | Dépannage informatique | Computer help | aide informatique, windows, imprimante, printer, dépanneuse informatique, dépanneur informatique, ordinateur, pc
phone-and-tablet-help | Aide aux smartphones et tablettes | Phone and tablet help | smartphone, tablette, téléphone portable, tablets
remote-support | Assistance à distance | Remote support | prise en main à distance, télémaintenance, télé-assistance
home-office-setup | Aménagement du bureau à domicile | Home office setup | bureau à la maison, home office, poste de travail, webcam, éclairage de visio, ergonomic desk
digital-mediation | Médiation numérique | Digital inclusion | conseillère numérique, conseiller numérique, inclusion numérique, illectronisme, digital literacy, médiatrice numérique, médiateur numérique
online-procedures | Aide aux démarches en ligne | Help with online procedures | démarches administratives, france services, franceconnect, ants, online forms, accès aux droits
senior-help | Accompagnement numérique des aînés | Digital help for seniors | seniors, personnes âgées, aînés, older people, retraités
family-online-safety | Numérique en famille | Family online safety | contrôle parental, parental controls, écrans, cyberharcèlement, screen time
teaching-beginners | Formation de débutants | Teaching beginners | initiation à l’informatique, computer classes, débutants, cours d’informatique, formatrice, formateur
professional-training | Formation professionnelle | Professional training | formatrice d’adultes, formateur d’adultes, trainer, organisme de formation, corporate training, opco
teaching-code | Enseignement de la programmation | Teaching programming | cours de programmation, coding lessons, coding bootcamp, apprendre à coder
teaching-children-code | Ateliers de code pour enfants | Coding workshops for children | coding for kids, coderdojo, robotique éducative, coding goûter
teaching-design | Enseignement du design | Teaching design | cours de graphisme, cours d’ux, design lessons
office-training | Formation bureautique | Office software training | bureautique, word, cours d’excel, excel training, pix
e-learning | Conception de formations | E-learning | elearning, lms, instructional design, ingénierie pédagogique, instructional designer, formation en ligne
learning-content | Contenus pédagogiques | Learning content | supports de cours, course materials, scorm, articulate, rapid learning
online-tutoring | Cours particuliers en ligne | Online tutoring | soutien scolaire, tutrice, tuteur, tutor, aide aux devoirs, professeure particulière, professeur particulier
virtual-classrooms | Classes virtuelles | Virtual classrooms | classe virtuelle, animation à distance, online teaching, cours à distance
mentoring | Mentorat | Mentoring | mentor, mentore, parrainage, marrainage, tutorat
coaching | Coaching professionnel | Professional coaching | coach, business coaching, accompagnement professionnel, life coach
career-advice | Orientation et reconversion | Career advice | bilan de compétences, reconversion, career change, conseil en évolution professionnelle, job search
interview-preparation | Préparation aux entretiens d’embauche | Job interview preparation | entretien d’embauche, job interviews, simulation d’entretien, mock interviews
public-speaking | Prise de parole en public | Public speaking | conférencière, conférencier, speaker, éloquence, talks, toastmasters
virtual-assistance | Assistance administrative | Virtual assistance | va, assistante virtuelle, assistant virtuel, virtual assistant, office management, assistante freelance
secretarial-work | Secrétariat | Secretarial work | secrétaire, secretary, secrétaire indépendante, secrétaire indépendant, frappe de documents
diary-management | Gestion d’agenda | Diary management | agenda, prise de rendez-vous, calendar management, appointment setting, scheduling
travel-booking | Organisation de déplacements | Travel booking | réservation de voyages, travel planning, billets de train, travel agent
medical-secretarial-work | Secrétariat médical | Medical secretarial work | secrétaire médicale, secrétaire médical, medical transcription, télésecrétariat médical
user-onboarding | Prise en main de logiciels | Software onboarding | accompagnement des utilisateurs, user adoption, user training, référente utilisateurs, référent utilisateurs
digital-tidying | Rangement numérique | Digital tidying | tri de fichiers, decluttering files, organisation de dossiers, file organisation, boîte mail pleine
personal-organisation | Organisation personnelle | Personal productivity | productivité, gestion du temps, time management, gtd, concentration
wellbeing-at-work | Bien-être au travail | Wellbeing at work | burn-out, burnout, stress, isolement, équilibre de vie, work-life balance, santé au travail
workplace-ergonomics | Ergonomie du poste de travail | Workplace ergonomics | mal de dos, posture, tms, ergonomics, repetitive strain
relocation-help | Aide à l’installation | Relocation help | déménagement, moving, new arrivals, accueil de nouveaux arrivants, installation à la campagne, relocation
assistive-technology | Aides techniques au handicap | Assistive technology | synthèse vocale d’écran, braille, nvda, jaws, clavier adapté, assistive tech
`,
);
