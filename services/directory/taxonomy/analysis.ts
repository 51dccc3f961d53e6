import { shelf } from './shelf';

export const analysis = shelf(
  'DATA',
  `
data-analysis | Analyse de données | Data analysis | data analyst, analyste de données, données, analytics, exploration de données
statistics | Statistiques | Statistics | statistique, statisticienne, statisticien, biostatistique, biostatistics, stats
data-engineering | Ingénierie des données | Data engineering | data engineer, etl, elt, pipelines de données, data pipelines
data-warehousing | Entrepôts de données | Data warehousing | data warehouse, dwh, datalake, data lake, lac de données, lakehouse
data-science | Science des données | Data science | data scientist, datascience, modèles prédictifs, predictive models
machine-learning | Apprentissage automatique | Machine learning | ml, ia, ai, intelligence artificielle, artificial intelligence, deep learning, apprentissage profond
mlops | Mise en production de modèles | MLOps | model deployment, model serving, déploiement de modèles
natural-language-processing | Traitement automatique des langues | Natural language processing | nlp, tal, taln, text mining, fouille de textes, linguistique computationnelle
prompt-writing | Rédaction d’invites pour l’IA | LLM prompting | prompts, prompt engineering, prompting, ingénierie de prompt, invites
model-evaluation | Évaluation de modèles de langage | LLM evaluation | évaluation d’ia, ai evaluation, evals, red teaming ia, rlhf, ai trainer
data-annotation | Annotation de données | Data annotation | étiquetage, labelling, data labeling, annotatrice, annotateur
dashboards | Tableaux de bord | Dashboards | bi, business intelligence, reporting, power bi, tableau software, informatique décisionnelle, kpi
data-visualisation | Visualisation de données | Data visualisation | dataviz, data visualization, graphiques, charts, infographies interactives
web-analytics | Mesure d’audience | Web analytics | statistiques de site, ga4, web analyst, trafic web, traffic analysis, tracking plan
ab-testing | Tests A/B | A/B testing | test ab, ab test, experimentation, multivariate testing
spreadsheets | Tableurs | Spreadsheets | tableur, excel, microsoft excel, libreoffice calc, tableaux croisés dynamiques, pivot tables
spreadsheet-models | Modèles de tableur | Spreadsheet modelling | formules excel, macros excel, financial models, power query
business-analysis | Analyse métier | Business analysis | business analyst, amoa, recueil de besoins, requirements, spécifications fonctionnelles
data-cleaning | Nettoyage de données | Data cleaning | data quality, qualité des données, dédoublonnage, deduplication, data wrangling
data-entry | Saisie de données | Data entry | opératrice de saisie, opérateur de saisie, saisie, typing
data-migration | Migration de données | Data migration | reprise de données, import de données, data import, conversion de fichiers
data-governance | Gouvernance des données | Data governance | data steward, catalogue de données, data catalog, référentiels, mdm données, master data
open-data | Données ouvertes | Open data | opendata, insee, census, données publiques, data.gouv
linked-data | Données liées | Linked data | web sémantique, rdf, ontologies, knowledge graphs, graphes de connaissances
gis | Systèmes d’information géographique | Geographic information systems | sig, géomatique, geomatics, géomaticienne, géomaticien, analyse spatiale, spatial analysis
cartography | Cartographie | Cartography | cartographe, cartes, maps, map making, cartes imprimées
remote-sensing | Télédétection | Remote sensing | images satellite, satellite imagery, photogrammétrie, lidar
surveys | Enquêtes et sondages | Surveys | questionnaire, questionnaires, sondage, polls, enquête
market-research | Études de marché | Market research | étude de marché, veille concurrentielle, competitor analysis, benchmark
trend-watching | Veille | Trend watching | veille technologique, veille stratégique, monitoring of news, rss
information-research | Recherche documentaire | Desk research | documentaliste, information research, recherche d’informations, fact-checking, vérification des faits
archives | Archives et numérisation | Archives and digitisation | archiviste, archivist, numérisation, scanning, digitization, ged
genealogy | Généalogie | Genealogy | généalogiste, genealogist, histoire familiale, family history
scientific-computing | Calcul scientifique | Scientific computing | simulation, modélisation numérique, numerical modelling, hpc, calcul haute performance
bioinformatics | Bio-informatique | Bioinformatics | bioinformatique, génomique, genomics
social-science-methods | Méthodes en sciences sociales | Social science methods | sociologie, sociology, qualitative research, analyse qualitative, spss
forecasting | Prévision | Forecasting | séries temporelles, time series, prévisions de ventes, sales forecasting
fraud-detection | Détection de fraude | Fraud detection | lutte contre la fraude, anti-fraud, risk scoring
energy-data | Données de l’énergie | Energy data | consommation énergétique, bilan énergétique, energy monitoring, smart meters
carbon-accounting | Bilan carbone | Carbon accounting | empreinte carbone, carbon footprint, ghg protocol, gaz à effet de serre
agricultural-data | Données agricoles | Agricultural data | agriculture de précision, precision farming, agtech
`,
);
