import { shelf } from './shelf';

export const business = shelf(
  'BUSINESS',
  `
project-management | Gestion de projet | Project management | cheffe de projet, chef de projet, project manager, conduite de projet, pmo
agile-methods | Méthodes agiles | Agile methods | agile, scrum, kanban, scrum master, agilité, coach agile
product-management | Gestion de produit | Product management | roadmap, product owner, po, product manager, feuille de route produit
programme-management | Gestion de programme | Programme management | portefeuille de projets, program management, portfolio management
process-improvement | Amélioration des processus | Process improvement | lean management, bpm, organisation du travail, optimisation de processus
quality-management | Management de la qualité | Quality management | iso 9001, qualiticienne, qualiticien, démarche qualité, qualiopi
change-management | Conduite du changement | Change management | accompagnement au changement, transformation numérique, digital transformation
business-strategy | Stratégie d’entreprise | Business strategy | conseil en stratégie, consulting, consultante, consultant, business model, modèle économique
business-plans | Plans d’affaires | Business plans | business plan, prévisionnel, plan de financement, étude de faisabilité
business-creation | Création d’entreprise | Starting a business | créer son entreprise, startup, entrepreneuriat, entrepreneurship, statuts juridiques
micro-enterprise | Micro-entreprise | French micro-enterprise | auto-entrepreneur, auto-entrepreneuse, autoentreprise, urssaf, micro-entrepreneur
freelancing | Travail indépendant | Freelancing | freelance, free-lance, indépendante, indépendant, self-employed, solopreneur
umbrella-employment | Portage salarial et coopératives d’activité | Umbrella companies and employment co-ops | portage salarial, cae, coopérative d’activité, umbrella company
pricing | Fixation des tarifs | Pricing | tarifs, tjm, taux journalier, rates, day rate, prix
negotiation | Négociation | Negotiation | négociatrice, négociateur, salary negotiation, négocier
sales | Vente | Sales | commerciale, commercial, vendeuse, vendeur, salesperson, technico-commercial
business-development | Développement commercial | Business development | bizdev, business developer, partenariats, partnerships
account-management | Suivi de clientèle | Account management | gestion de comptes, account manager, grands comptes, key accounts
client-relations | Relations avec les clients | Client relations | cadrage de mission, client briefs, clients difficiles
quotes-and-invoices | Devis et factures | Quotes and invoices | facturation, relances, invoicing, devis, factures, billing
electronic-invoicing | Facturation électronique | Electronic invoicing | facture électronique, factur-x, chorus pro, e-invoicing, peppol
bookkeeping | Comptabilité | Bookkeeping | compta, tenue de comptes, comptable, bookkeeper, accounting, saisie comptable
vat | TVA | VAT | taxe sur la valeur ajoutée, value added tax, sales tax, oss
tax-returns | Déclarations d’impôts | Tax returns | impôts, fiscalité, tax preparation, déclaration de revenus, taxes
us-self-employment-tax | Impôts des indépendants (États-Unis) | US self-employment tax | 1099, schedule c, estimated taxes, quarterly taxes
cross-border-work | Travail transfrontalier | Cross-border work | fiscalité internationale, frontaliers, international tax, détachement, a1 certificate
financial-planning | Gestion financière | Financial management | daf, trésorerie, cash flow, budget, contrôle de gestion, cfo
payroll | Paie | Payroll | bulletins de paie, gestionnaire de paie, payslips, dsn, payroll officer
human-resources | Ressources humaines | Human resources | rh, hr, drh, gestion du personnel, responsable rh
recruitment | Recrutement | Recruitment | recruteuse, recruteur, recruiter, hiring, talent acquisition, sourcing de candidats
remote-team-lead | Encadrement à distance | Leading remote teams | management, remote lead, manager, gestion d’équipe, team lead
remote-work-setup | Organisation du télétravail | Remote work organisation | télétravail, remote work, telework, charte de télétravail, travail à distance, working from home
asynchronous-work | Travail asynchrone | Asynchronous work | async, écrire plutôt que se réunir, remote-first, écrits d’équipe
collective-decisions | Gouvernance partagée | Shared governance | sociocratie, sociocracy, holacratie, intelligence collective, décision collective, holacracy
facilitation | Animation de réunions | Facilitation | facilitatrice, facilitateur, facilitator, ateliers, workshops, réunions
public-tenders | Marchés publics | Public tenders | appels d’offres, réponse aux appels d’offres, tenders, tender answers, public procurement, dce
purchasing | Achats | Purchasing | acheteuse, acheteur, procurement, sourcing fournisseurs, buyer
contracts | Contrats | Contracts | contrat de prestation, service agreements, nda, accord de confidentialité, conditions de mission
business-law | Droit des affaires | Business law | juriste, lawyer, avocate, avocat, droit commercial, legal advice, conseil juridique, paralegal
digital-law | Droit du numérique | Digital law | droit de l’internet, internet law, it law, dsa, ai act
labour-law | Droit du travail | Employment law | labor law, code du travail, salariat à distance
intellectual-property | Propriété intellectuelle | Intellectual property | marques, trademarks, droit d’auteur, copyright, licences, licensing, brevets, patents
insurance | Assurances professionnelles | Business insurance | rc pro, responsabilité civile, prévoyance, mutuelle, liability insurance
retirement-and-welfare | Protection sociale des indépendants | Social protection for the self-employed | retraite, cipav, sécurité sociale, pension, santé des indépendants
associations | Vie associative | Running associations | association loi 1901, nonprofits, trésorière, trésorier, non-profit, bénévolat, volunteering
cooperatives | Coopératives | Co-operatives | scop, scic, ess, économie sociale et solidaire, social economy
coworking-management | Gestion d’espaces de coworking | Coworking management | coworking, tiers-lieu, tiers-lieux, espace partagé, third places, télécentre
local-development | Développement local | Local development | développement territorial, rural development, revitalisation, petites villes, agente de développement, agent de développement
public-policy | Politiques publiques | Public policy | action publique, policy advice, évaluation de politiques
event-organisation | Organisation d’événements | Event organisation | événementiel, event planning, conférences, barcamp, event planner
webinars | Webinaires | Webinars | webinaire, visioconférence, online events, événements en ligne, video calls
logistics | Logistique | Logistics | expéditions, shipping, entrepôt, supply chain, approvisionnement, fulfilment
import-export | Import-export | Import and export | douanes, customs, commerce international, international trade
sustainability | Responsabilité sociétale | Corporate responsibility | rse, csr, développement durable, csrd, esg, b corp
risk-management | Gestion des risques | Risk management | conformité, compliance, contrôle interne, internal audit
real-estate | Immobilier | Real estate | agente immobilière, agent immobilier, logement, property, housing, gestion locative
holiday-lets | Gestion de locations saisonnières | Holiday let management | airbnb, gîte, conciergerie, chambre d’hôtes, short-term rentals, vacation rentals
`,
);
