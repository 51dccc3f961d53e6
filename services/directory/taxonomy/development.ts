import { shelf } from './shelf';

export const development = shelf(
  'DEVELOPMENT',
  `
html-css | HTML et CSS | HTML and CSS | html, css, html5, css3, intégration web, intégratrice web, intégrateur web, markup
front-end | Développement front-end | Front-end development | frontend, front, interface web, développeuse front, développeur front
back-end | Développement back-end | Back-end development | backend, côté serveur, server side, développeuse back, développeur back
full-stack | Développement full-stack | Full-stack development | fullstack, développeuse full stack, développeur full stack
mobile-ios | Applications iOS | iOS apps | iphone, ipad, app store, swiftui, développement ios
mobile-android | Applications Android | Android apps | google play, développement android
cross-platform-mobile | Applications mobiles multiplateformes | Cross-platform mobile apps | hybrid apps, applis mobiles, mobile apps, react native
desktop-apps | Logiciels de bureau | Desktop applications | applications de bureau, client lourd, logiciels windows, mac apps
browser-extensions | Extensions de navigateur | Browser extensions | web extensions, chrome extension, extension firefox, modules de navigateur
progressive-web-apps | Applications web progressives | Progressive web apps | pwa, application hors ligne, offline apps
website-creation | Création de sites web | Website creation | création de site internet, site vitrine, webmaster, webmestre, site internet
static-sites | Sites statiques | Static sites | jamstack, static site generator, générateur de site statique
headless-cms | CMS sans interface | Headless CMS | cms headless, content api, cms découplé
site-takeover | Reprise de site existant | Taking over existing sites | legacy, maintenance de site, website maintenance, code hérité
website-migration | Migration de sites | Website migration | refonte de site, changement de cms, site redesign, replatforming
e-commerce | Boutiques en ligne | Online shops | ecommerce, boutique en ligne, vente en ligne, online store, site marchand
payment-integration | Intégration de paiements | Payment integration | paiement en ligne, online payments, checkout, tpe virtuel, psp
booking-systems | Systèmes de réservation | Booking systems | réservation en ligne, online booking, gîtes, planning en ligne, channel manager
api-design | Conception d’API | API design | rest, api rest, restful, openapi, webhooks, web services
graphql-federation | Fédération GraphQL | GraphQL federation | supergraph, supergraphe, subgraphs, sous-graphes
microservices | Microservices | Microservice architecture | architecture distribuée, service mesh, distributed systems
software-architecture | Architecture logicielle | Software architecture | architecte logiciel, software architect, conception logicielle, domain-driven design, ddd
database-design | Conception de bases de données | Database design | modélisation, schéma de base, data modelling, merise, bases de données, databases
real-time-apps | Applications temps réel | Real-time applications | websocket, websockets, temps réel, realtime, live updates
web-performance | Performance web | Web performance | core web vitals, sites lents, page speed, temps de chargement, slow sites, cdn
eco-design | Écoconception web | Sustainable web design | éco-conception, green it, sobriété numérique, numérique responsable, rgesn, low-tech web
accessible-code | Développement accessible | Accessible development | aria, code accessible, screen readers, lecteurs d’écran
software-testing | Tests logiciels | Software testing | qa, recette, testeuse, testeur, quality assurance, test plans
test-automation | Automatisation des tests | Test automation | tests automatisés, automated tests, e2e, tests de bout en bout, tdd, tests unitaires, unit tests
code-review | Revue de code | Code review | relecture de code, pair programming, programmation en binôme, code audit, audit de code
version-control | Gestion de versions | Version control | versionnage, branches, pull requests, merge requests
open-source-maintenance | Maintenance de logiciels libres | Open source maintenance | logiciel libre, open source, foss, mainteneur, maintainer
debugging | Débogage | Debugging | débuggage, bug hunting, correction de bugs, troubleshooting code
no-code | Création sans code | No-code building | nocode, low-code, lowcode, sans code, no code
scripting-automation | Automatisation par scripts | Scripting and automation | scripts, macros, bots, robots logiciels, rpa
web-scraping | Extraction de données web | Web scraping | scraping, crawling, moissonnage, aspirateur de sites, crawler
chatbots | Agents conversationnels | Chatbots | chatbot, bot, assistants conversationnels, conversational agents
llm-integration | Intégration de modèles de langage | LLM integration | llm, rag, ia générative, generative ai, gpt, chatgpt, openai, agents ia, ai agents
mapping | Cartographie web | Web mapping | webmapping, cartes interactives, web maps, slippy maps
game-development | Développement de jeux vidéo | Game development | jeux vidéo, gamedev, video games, jeu vidéo
xr-development | Réalité virtuelle et augmentée | Virtual and augmented reality | vr, ar, xr, réalité augmentée, réalité virtuelle, webxr
embedded-systems | Systèmes embarqués | Embedded systems | embarqué, firmware, microcontrôleurs, microcontrollers, électronique
internet-of-things | Objets connectés | Internet of things | iot, capteurs, sensors, lora, lorawan, domotique, smart home
business-software | Logiciels de gestion sur mesure | Custom business software | application métier, logiciel métier, line of business apps, intranet
erp-integration | Intégration d’ERP | ERP integration | erp, pgi, progiciel de gestion, intégratrice erp, intégrateur erp
saas-building | Création de services en ligne (SaaS) | Building SaaS products | saas, logiciel en ligne, micro-saas, mvp, startup product
blockchain | Chaînes de blocs | Blockchain | web3, smart contracts, contrats intelligents, crypto
machine-vision | Vision par ordinateur | Computer vision | reconnaissance d’images, image recognition, ocr, traitement d’image
speech-technology | Technologies vocales | Speech technology | reconnaissance vocale, speech recognition, synthèse vocale, text to speech, tts, asr
internationalisation | Internationalisation de logiciels | Software internationalisation | i18n, sites multilingues, multilingual sites, internationalization
e-mail-templates | Intégration d’e-mails | E-mail coding | mjml, html emails, gabarits d’e-mails, email templates, emailing responsive
civic-tech | Technologies civiques | Civic tech | civictech, services publics numériques, govtech, démocratie numérique
`,
);
