import { shelf } from './shelf';

export const marketing = shelf(
  'MARKETING',
  `
marketing-strategy | Stratégie marketing | Marketing strategy | plan marketing, marketing plan, responsable marketing, marketer, marketing numérique, digital marketing
seo | Référencement naturel | Search optimisation | référencement, search engine optimization, référenceuse, référenceur, consultante seo, consultant seo
seo-audit | Audit de référencement | SEO audit | seo technique, technical seo, audit seo
link-building | Netlinking | Link building | backlinks, liens entrants, guest posts, échanges de liens
local-search | Référencement local | Local search | fiche google, google business profile, google my business, seo local, local seo
answer-engine-visibility | Visibilité dans les réponses d’IA | Visibility in AI answers | geo référencement, aeo, generative engine optimization, llmo
social-media | Réseaux sociaux | Social media | instagram, linkedin, mastodon, facebook, tiktok, médias sociaux, social media manager
social-content | Contenus pour réseaux sociaux | Social media content | reels, shorts, stories, créatrice de contenu, créateur de contenu, content creator
online-advertising | Publicité en ligne | Online advertising | ads, sea, adwords, ppc, publicité google, traffic manager, régie publicitaire
social-advertising | Publicité sur les réseaux sociaux | Social media advertising | facebook ads, meta ads, linkedin ads, social ads
community-building | Animation de communautés | Community building | community management, forums, community manager, modération de groupes
forum-moderation | Modération en ligne | Online moderation | modératrice, modérateur, moderator, content moderation, trust and safety
e-mail-marketing | Marketing par e-mail | E-mail marketing | emailing, e-mailing, email marketing, campagnes d’e-mails
marketing-automation | Automatisation du marketing | Marketing automation | lead nurturing, scénarios marketing, drip campaigns
crm | Gestion de la relation client | Customer relationship management | grc, fichier clients, salesforce, fidélisation
content-marketing | Marketing de contenu | Content marketing | inbound marketing, inbound, brand content
brand-strategy | Stratégie de marque | Brand strategy | plateforme de marque, positionnement, brand positioning
naming | Recherche de noms de marque | Naming | noms de marque, brand names, baseline, taglines
conversion-optimisation | Optimisation des conversions | Conversion optimisation | cro, taux de conversion, landing pages, pages d’atterrissage, conversion rate optimization
user-growth | Croissance des utilisateurs | User growth | growth hacking, acquisition, growth marketing, rétention
product-marketing | Marketing produit | Product marketing | lancement de produit, go-to-market, product launches
marketplaces | Vente sur places de marché | Selling on marketplaces | amazon seller, ebay seller, places de marché, marketplace, leboncoin
affiliate-marketing | Affiliation | Affiliate marketing | programmes d’affiliation, affiliates
influencer-marketing | Marketing d’influence | Influencer marketing | influence, influenceuse, influenceur, influencers, partenariats de créateurs
public-relations | Relations publiques | Public relations | rp, pr, communication externe, attachée de presse, attaché de presse
press-relations | Relations presse | Media relations | fichier presse, media outreach, relations médias
communications | Communication d’entreprise | Corporate communications | chargée de communication, chargé de communication, communications officer, plan de communication
internal-communications | Communication interne | Internal communications | journal interne, intranet editorial, employee communications
local-communications | Communication des collectivités | Municipal communications | communication publique, communication territoriale, mairie, town hall communications
crisis-communications | Communication de crise | Crisis communications | gestion de crise, crisis management, réputation, e-réputation
tourism-marketing | Promotion touristique | Tourism marketing | office de tourisme, destination marketing, marketing territorial, place branding
producer-marketing | Vente en circuit court | Direct sales for producers | circuits courts, vente directe, farm shop online, producteurs locaux, drive fermier
event-marketing | Promotion d’événements | Event promotion | communication événementielle, billetterie en ligne, ticketing
fundraising | Collecte de fonds | Fundraising | dons, donations, fundraiser, mécénat, sponsorship
crowdfunding | Financement participatif | Crowdfunding | cagnotte, campagne de financement participatif, kickstarter campaigns
membership-marketing | Abonnements et adhésions | Subscriptions and memberships | fidélité, paid newsletters, memberships, campagne d’adhésion
customer-insight | Connaissance client | Customer insight | personas, segmentation, voice of customer
b2b-marketing | Marketing interentreprises | B2B marketing | b2b, account-based marketing, abm
lead-generation | Prospection en ligne | Lead generation | génération de leads, prospects, prospection, outreach, cold email
print-advertising | Supports imprimés | Printed promotion | flyers, affiches, posters, brochures, dépliants, leaflets
video-marketing | Marketing vidéo | Video marketing | chaîne youtube, youtube channel, vidéos promotionnelles, promotional videos
podcast-promotion | Promotion de podcasts | Podcast promotion | audience de podcast, podcast growth, promotion audio
app-store-optimisation | Visibilité dans les magasins d’applications | App store optimisation | aso, app store optimization
ethical-marketing | Marketing responsable | Ethical marketing | communication responsable, greenwashing, publicité éthique
`,
);
